import { z } from 'zod'
import type { PrismaClient } from '../../prisma/generated/client.ts'
import { hashToken } from '../accounts/tokens.ts'
import { englishClassNames } from '../catalogue/class-names.ts'
import type { Ctx } from '../ctx.ts'
import { notFound } from '../errors.ts'
import { type OrderSheet, orderSheet } from './order-sheet.ts'
import { type SlipState, slipState } from './rules.ts'

const Found = z.array(z.object({ slip_id: z.uuid(), city_id: z.uuid() }))

/** 查派遣单 — whose slip a link's token is; null for a token that is none. Nobody is signed in. */
export async function findOrderSlip(db: Pick<PrismaClient, '$queryRaw'>, token: string) {
  const rows = await db.$queryRaw`SELECT * FROM find_order_slip(${hashToken(token)})`
  const [row] = Found.parse(rows)
  return row === undefined ? null : { slipId: row.slip_id, cityId: row.city_id }
}

/** What somebody with a link may know: the order, and nothing of the reporter. */
export type OpenedSlip = OrderSheet & {
  readonly state: SlipState
  readonly cityName: string
  readonly cityNameEn: string
  readonly timeZone: string
  readonly recipient: string
  readonly contact: string
  readonly note: string
  readonly unitName: string
  readonly unitNameEn: string
  readonly caseNumber: string
  readonly className: string
  /** Empty where the catalogue knows none. */
  readonly classNameEn: string
  readonly address: string
  readonly answeredAt: Date | null
  readonly answer: string | null
  /** How many came with the answer. */
  readonly photos: number
}

const parts = {
  unit: { select: { name: true, nameEn: true } },
  _count: { select: { attachments: { where: { caseId: { not: null } } } } },
  case: { select: { caseNumber: true, className: true, address: true, stage: true } },
} as const

/** 打开派遣单 — what its link shows. Throws NOT_FOUND. */
export async function openOrderSlip(ctx: Ctx, slipId: string): Promise<OpenedSlip> {
  const slip = await ctx.db.orderSlip.findUnique({ where: { id: slipId }, include: parts })
  if (slip === null) throw notFound('This order slip')
  const { name, nameEn, timeZone } = await ctx.db.city.findUniqueOrThrow({
    where: { id: slip.cityId },
    select: { name: true, nameEn: true, timeZone: true },
  })
  const { recipient, contact, note, answeredAt, answer, unit } = slip
  const { caseNumber, className, address } = slip.case
  const classNameEn = (await englishClassNames(ctx.db, slip.cityId)).get(className) ?? ''
  return {
    ...(await orderSheet(ctx.db, slip.caseId)),
    ...{ state: slipState(slip, ctx.now()), cityName: name, cityNameEn: nameEn, timeZone },
    ...{ recipient, contact, note, answeredAt, answer, photos: slip._count.attachments },
    ...{ unitName: unit.name, unitNameEn: unit.nameEn },
    ...{ caseNumber, className, classNameEn, address },
  }
}
