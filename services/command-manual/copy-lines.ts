import { randomUUID } from 'node:crypto'
import type { ManualEdition } from '../../prisma/generated/client.ts'
import type { Ctx } from '../ctx.ts'
import { LegalBases } from './legal-bases.ts'

type Edition = Pick<ManualEdition, 'id'>

/** 抄录条目 — every line of an edition with its rules and unit phrases, written into a draft; answers how many lines. */
export async function copyLines({ db }: Ctx, source: Edition, { id: editionId }: Edition) {
  const entries = await db.manualEntry.findMany({ where: { editionId: source.id } })
  const rules = await db.manualRule.findMany({ where: { entry: { editionId: source.id } } })
  const phrases = await db.unitPhrase.findMany({ where: { editionId: source.id } })
  const ids = new Map(entries.map(({ id }) => [id, randomUUID()]))
  const copied = (id: string) => ids.get(id) ?? ''
  await db.unitPhrase.createMany({
    data: phrases.map(({ id: _, ...phrase }) => ({ ...phrase, editionId })),
  })
  await db.manualEntry.createMany({
    data: entries.map((entry) => ({
      ...{ ...entry, id: copied(entry.id), editionId, version: 1 },
      legalBases: LegalBases.parse(entry.legalBases),
    })),
  })
  await db.manualRule.createMany({
    data: rules.map(({ id: _, ...rule }) => ({ ...rule, entryId: copied(rule.entryId) })),
  })
  return entries.length
}
