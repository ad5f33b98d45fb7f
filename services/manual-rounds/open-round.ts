import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { ManualEdition } from '../../prisma/generated/client.ts'
import { editionDifference } from '../command-manual/difference.ts'
import { editionInForce } from '../command-manual/edition-in-force.ts'
import { editionNotInReview, roundRunning } from '../command-manual/edition-refusals.ts'
import { manualLines } from '../command-manual/manual-lines.ts'
import { hasEnded } from '../command-manual/round-states.ts'
import { lockedEdition } from '../command-manual/take-edition-step.ts'
import type { Ctx } from '../ctx.ts'
import { invalidInput } from '../errors.ts'
import { type Addressee, addresseesOf } from './addressees.ts'
import { StoredChange } from './stored-change.ts'
import { type TrialEffect, trialEffect } from './trial-effect.ts'

const Opening = z.object({
  editionId: z.uuid(),
  expectedVersion: z.int(),
  answerBy: z.date(),
  /** What the units are told beside their lines. */
  note: z.string().trim().max(1000).optional(),
})

/**
 * 征求意见 — while an edition is in review, every unit that a changed line names is shown its lines, until an instant.
 * Throws NOT_FOUND, VERSION_CONFLICT, EDITION_NOT_IN_REVIEW, ROUND_RUNNING, INVALID_INPUT.
 */
export async function openManualRound(ctx: Ctx, input: z.input<typeof Opening>) {
  const { note, answerBy, ...expected } = Opening.parse(input)
  const edition = await lockedEdition(ctx, expected)
  if (edition.status !== 'IN_REVIEW') throw editionNotInReview(edition.number)
  await assertNoneRunning(ctx, edition)
  if (answerBy <= ctx.now())
    throw invalidInput('Answers are taken until an instant to come. Nothing was sent.', 'answerBy')
  const { cityId } = ctx.city
  const against = await editionInForce(ctx, { cityId, at: ctx.now() })
  const asked = await addressees(ctx, { edition, against })
  const effect =
    against === null ? null : await trialEffect(ctx, { edition, againstId: against.id })
  const { id: roundId } = await ctx.db.manualRound.create({
    data: {
      ...{ cityId, editionId: edition.id, againstId: against?.id ?? null, answerBy },
      ...{ trialId: effect?.trialId ?? null, note: note || null, openedAt: ctx.now() },
      openedById: ctx.actor.kind === 'PERSON' ? ctx.actor.id : null,
      openedByName: ctx.actor.name,
    },
    select: { id: true },
  })
  await ask(ctx, { roundId, asked, effect })
  ctx.audit({
    ...{ action: 'openManualRound', subjectType: 'ManualEdition', subjectId: edition.id },
    details: { number: edition.number, until: answerBy.toISOString(), units: asked.length },
  })
  return { roundId }
}

async function assertNoneRunning(ctx: Ctx, { id, number }: ManualEdition): Promise<void> {
  const rounds = await ctx.db.manualRound.findMany({ where: { editionId: id, endedAt: null } })
  const running = rounds.find((round) => !hasEnded(round, ctx.now()))
  if (running !== undefined) throw roundRunning(number, running.answerBy)
}

type Compared = { readonly edition: ManualEdition; readonly against: ManualEdition | null }

async function addressees({ db }: Ctx, { edition, against }: Compared): Promise<Addressee[]> {
  const before = against === null ? [] : await manualLines(db, against)
  const asked = addresseesOf(editionDifference(before, await manualLines(db, edition)))
  if (asked.length === 0)
    throw invalidInput(
      'No changed line names a unit: there is nobody to ask. Nothing was sent.',
      'editionId',
    )
  return asked
}

type Asking = {
  readonly roundId: string
  readonly asked: readonly Addressee[]
  readonly effect: TrialEffect | null
}

async function ask({ db, city: { cityId } }: Ctx, { roundId, asked, effect }: Asking) {
  const units = asked.map((unit) => ({ ...unit, id: randomUUID() }))
  await db.manualRoundUnit.createMany({
    data: units.map(({ id, unitId, unitName, lines }) => {
      const load = effect?.loadOf(unitId)
      return {
        ...{ id, cityId, roundId, unitId, unitName, lineCount: lines.length },
        ...{ casesGained: load?.gained ?? null, casesLost: load?.lost ?? null },
      }
    }),
  })
  await db.manualRoundLine.createMany({
    data: units.flatMap(({ id: roundUnitId, unitId, lines }) =>
      lines.map((line, position) => ({
        ...{ cityId, roundUnitId, unitId, entryId: line.id, position },
        ...{ changes: [...line.changes], line: StoredChange.parse(line) },
        casesChanged: effect?.casesOf(line) ?? null,
      })),
    ),
  })
}
