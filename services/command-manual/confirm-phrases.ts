import type { ManualEdition, UnitPhrase } from '../../prisma/generated/client.ts'
import type { UnitRuleKind } from '../../prisma/generated/enums.ts'
import type { Ctx } from '../ctx.ts'
import { invalidInput, notFound, versionConflict } from '../errors.ts'
import { isRulePhrase } from './classify-phrase.ts'
import { editedBy } from './edited-by.ts'
import { editionNotDraft } from './edition-refusals.ts'
import { grouped } from './grouped.ts'
import { lockManual } from './lock-manual.ts'
import { keepNamedUnits } from './named-units.ts'

/** 更正 — what the city says a phrase means, where the import understood it otherwise. */
export type PhraseChange = {
  readonly phrase: string
  readonly kind: UnitRuleKind
  /** The unit's official name; needed for a named unit and for nothing else. */
  readonly unitName: string | null
}
type Confirmation = {
  readonly editionId: string
  readonly expectedVersion: number
  readonly changes?: readonly PhraseChange[]
}

/**
 * 确认单位用语 — the city confirms what every unit phrase of a draft means; named units become departments or owners only now.
 * Throws NOT_FOUND, EDITION_NOT_DRAFT, VERSION_CONFLICT, INVALID_INPUT.
 */
export async function confirmPhrases(
  ctx: Ctx,
  { editionId, expectedVersion, changes = [] }: Confirmation,
) {
  await lockManual(ctx)
  const edition = await draftOf(ctx, editionId, expectedVersion)
  const phrases = await ctx.db.unitPhrase.findMany({
    where: { editionId },
    orderBy: { phrase: 'asc' },
  })
  const corrected = phrases.map((phrase) => ({ ...phrase, ...changeOf(phrase, changes) }))
  changes.forEach((change) => {
    assertSensible(change, phrases)
  })
  const unitIds = await keepNamedUnits(ctx, corrected)
  const meanings = grouped(corrected, ({ kind, unitName }) => `${kind} ${unitName}`)
  for (const same of meanings.values()) {
    const [first] = same
    if (first === undefined) continue
    const { kind, unitName } = first
    const written = { in: same.map(({ phrase }) => phrase) }
    await ctx.db.unitPhrase.updateMany({
      where: { editionId, phrase: written },
      data: { kind, unitName, confirmedAt: ctx.now() },
    })
    await ctx.db.manualRule.updateMany({
      where: { entry: { editionId }, phrase: written },
      data: { kind, unitId: unitName === null ? null : (unitIds.get(unitName) ?? null) },
    })
  }
  ctx.audit({
    action: 'confirmPhrases',
    subjectType: 'ManualEdition',
    subjectId: editionId,
    details: { phrases: phrases.length, changes: changes.map((change) => ({ ...change })) },
  })
  return ctx.db.manualEdition.update({
    where: { id: edition.id },
    data: { version: { increment: 1 }, ...editedBy(ctx) },
  })
}

async function draftOf(
  { db, city }: Ctx,
  id: string,
  expectedVersion: number,
): Promise<ManualEdition> {
  const edition = await db.manualEdition.findFirst({ where: { id, cityId: city.cityId } })
  if (edition === null) throw notFound(`Manual edition ${id}`)
  if (edition.status !== 'DRAFT') throw editionNotDraft(edition.number)
  if (edition.version !== expectedVersion) throw versionConflict(`Manual edition ${edition.number}`)
  return edition
}

type Meaning = Pick<PhraseChange, 'kind' | 'unitName'>

function changeOf({ phrase }: UnitPhrase, changes: readonly PhraseChange[]): Partial<Meaning> {
  const change = changes.find((one) => one.phrase === phrase)
  if (change === undefined) return {}
  const unitName = change.kind === 'NAMED_UNIT' ? (change.unitName?.trim() ?? null) : null
  return { kind: change.kind, unitName }
}

function assertSensible(
  { phrase, kind, unitName }: PhraseChange,
  known: readonly UnitPhrase[],
): void {
  if (!known.some((one) => one.phrase === phrase))
    throw invalidInput(`The edition has no unit phrase “${phrase}”.`, 'changes')
  if (kind !== 'NAMED_UNIT') return
  const name = unitName?.trim() ?? ''
  if (name === '') throw invalidInput(`Name the unit that “${phrase}” means.`, 'changes')
  if (isRulePhrase(name))
    throw invalidInput(
      `“${name}” is a rule and no unit. Name the one unit that “${phrase}” means.`,
      'changes',
    )
}
