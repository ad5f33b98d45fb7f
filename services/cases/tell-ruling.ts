import type { Ctx } from '../ctx.ts'
import type { NoticeKind } from '../notice-kinds.ts'

type Ruled = {
  readonly cityId: string
  readonly caseId: string
  readonly rulingId: string
  /** Who was found responsible, and who had refused. */
  readonly unitIds: readonly string[]
}

/** 裁定告知 — the units concerned hear of a ruling, and those that regulate them (行业主管部门), each once. */
export async function tellRuling({ db, now }: Ctx, { rulingId, unitIds, ...about }: Ruled) {
  const units = await db.organizationUnit.findMany({
    where: { id: { in: [...unitIds] } },
    select: { id: true, regulatorId: true },
  })
  const told = new Set(
    units.flatMap(({ id, regulatorId }) => [id, ...(regulatorId === null ? [] : [regulatorId])]),
  )
  await db.notice.createMany({
    data: [...told].map((unitId) => ({
      ...{ ...about, createdAt: now(), cause: `ruling:${rulingId}:${unitId}`, facts: {} },
      kind: 'RESPONSIBILITY_RULED' satisfies NoticeKind,
      ...{ role: 'DEPARTMENT_OFFICER' as const, unitId },
    })),
    skipDuplicates: true,
  })
}
