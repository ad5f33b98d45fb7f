import { z } from 'zod'
import { lockManual } from '../command-manual/lock-manual.ts'
import type { Ctx } from '../ctx.ts'
import { classInUse, notFound } from '../errors.ts'
import { type ClassUses, usesOf } from './class-uses.ts'

const Retirement = z.object({
  classId: z.uuid(),
  reason: z.string().trim().min(1).max(1000),
})

/**
 * 停用小类 — nothing is reported by it any more; its number stays a gap. A class that open cases or an edition of the manual, in
 * force or to come, still use is kept, and the refusal names them. Throws NOT_FOUND, CLASS_IN_USE.
 */
export async function retireClass(ctx: Ctx, input: z.input<typeof Retirement>) {
  const { classId, reason } = Retirement.parse(input)
  await lockManual(ctx)
  const { cityId } = ctx.city
  const itsClass = await ctx.db.catalogueClass.findFirst({ where: { id: classId, cityId } })
  if (itsClass === null) throw notFound('This class')
  if (itsClass.retiredAt !== null) return { classId }
  // first the row: a report under way holds it until its case stands, and is then found below
  await ctx.db.catalogueClass.update({
    where: { id: classId },
    data: {
      ...{ active: false, retiredAt: ctx.now() },
      ...{ retiredByName: ctx.actor.name, retiringReason: reason },
    },
    select: { id: true },
  })
  const uses = await usesOf(ctx, itsClass)
  if (uses.openCases > 0 || uses.editions.length > 0) throw classInUse(itsClass.code, named(uses))
  const { standard, code, name } = itsClass
  ctx.audit({
    ...{ action: 'retireClass', subjectType: 'CatalogueClass', subjectId: classId },
    details: { standard, name: `${code} ${name}`, reason },
  })
  return { classId }
}

function named({ openCases, caseNumbers, editions }: ClassUses): string {
  const others = openCases - caseNumbers.length
  const more = others > 0 ? ` and ${others} others` : ''
  return [
    ...(openCases > 0 ? [`open cases ${caseNumbers.join(', ')}${more}`] : []),
    ...editions.map((number) => `edition ${number} of the manual`),
  ].join('; ')
}
