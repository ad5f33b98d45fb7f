import type { Ctx } from '../ctx.ts'
import type { NoticeKind } from '../notice-kinds.ts'
import type { CaseFile } from './case-file.ts'

/** 落空告警 — the manual leads to nobody for a case: its fallback desk has it, and the dispatchers hear of it, once. */
export async function tellNobodyFound({ db, now }: Ctx, { id, cityId }: CaseFile): Promise<void> {
  await db.notice.createMany({
    data: [
      {
        ...{ cityId, caseId: id, createdAt: now(), cause: `${id}:nobody`, facts: {} },
        ...{ kind: 'NOBODY_FOUND' satisfies NoticeKind, role: 'DISPATCHER' },
      },
    ],
    skipDuplicates: true,
  })
}
