import { z } from 'zod'
import type { ManualEdition } from '../prisma/generated/client.ts'
import type { Ctx } from '../services/ctx.ts'
import { CommandFailed } from './installation-client.ts'

const Id = z.uuid()

/** How an edition is named on the command line. */
export const edition = z
  .string()
  .refine((text) => /^\d{1,9}$/.test(text) || Id.safeParse(text).success, {
    message: 'must be the number of an edition, as 2, or its id',
  })

/** 手册版本 — an edition of the city by its number or id; throws CommandFailed with the ones there are. */
export async function findEdition({ db, city }: Ctx, named: string): Promise<ManualEdition> {
  const { cityId, cityCode } = city
  const editions = await db.manualEdition.findMany({
    where: { cityId },
    orderBy: { number: 'asc' },
  })
  const found = editions.find(({ id, number }) => id === named || String(number) === named)
  if (found !== undefined) return found
  const known = editions.map(({ number, status }) => `${number} (${status})`).join(', ')
  throw new CommandFailed(
    `City ${cityCode} has no manual edition ${named}. Nothing was done. ${known === '' ? 'It has none: import one first' : `There are: ${known}`}.`,
  )
}
