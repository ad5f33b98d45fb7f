import { z } from 'zod'
import { lockManual } from '../command-manual/lock-manual.ts'
import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'

const Reinstatement = z.object({ classId: z.uuid() })

/** 恢复小类 — a retired class may stand in a manual again; it is offered for reports once an edition with it is published. Throws NOT_FOUND. */
export async function reinstateClass(ctx: Ctx, input: z.input<typeof Reinstatement>) {
  const { classId } = Reinstatement.parse(input)
  await lockManual(ctx)
  const { cityId } = ctx.city
  const itsClass = await ctx.db.catalogueClass.findFirst({ where: { id: classId, cityId } })
  if (itsClass === null) throw notFound('This class')
  if (itsClass.retiredAt === null) return { classId }
  await ctx.db.catalogueClass.update({
    where: { id: classId },
    data: { retiredAt: null, retiredByName: null, retiringReason: null },
    select: { id: true },
  })
  const { standard, code, name } = itsClass
  ctx.audit({
    ...{ action: 'reinstateClass', subjectType: 'CatalogueClass', subjectId: classId },
    details: { standard, name: `${code} ${name}` },
  })
  return { classId }
}
