import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ObjectionDecision } from '../../../prisma/generated/enums.ts'
import { publishManualEdition } from '../../../services/command-manual/publish-manual-edition.ts'
import { reviewManualEdition } from '../../../services/command-manual/review-manual-edition.ts'
import { endDueRounds } from '../../../services/command-manual/settle-rounds.ts'
import { submitManualEdition } from '../../../services/command-manual/submit-manual-edition.ts'
import type { Act } from '../../../services/ctx.ts'
import { startManualDraft } from '../../../services/manual-drafts/start-draft.ts'
import { examplesGate } from '../../../services/manual-examples/examples-gate.ts'
import { answerManualRound } from '../../../services/manual-rounds/answer-round.ts'
import { decideManualObjection } from '../../../services/manual-rounds/decide-objection.ts'
import { openManualRound } from '../../../services/manual-rounds/open-round.ts'
import { confineToUnit } from '../../../services/manual-rounds/own-unit.ts'
import { tryManual } from '../../../services/manual-trials/request-trial.ts'
import { runTrial } from '../../../services/manual-trials/run-trial.ts'
import { anActor } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import { aCaseAt, aWorkingCity, unitNamed, type WorkingCity } from '../../support/working-city.ts'
import { aConfirmedManual } from '../command-manual/manual-in-city.ts'
import { nextManual } from '../command-manual/next-manual.ts'

const day = (on: string) => new Date(`${on}T00:00:00Z`)
const answerBy = day('2026-03-20')
type Edition = { readonly id: string; readonly version: number }

let city: WorkingCity
let author: Act
let reviewer: Act
let drainage: string
let works: string
beforeEach(async () => {
  city = await aWorkingCity()
  author = city.actAs(anActor([{ role: 'CITY_ADMINISTRATOR', unitId: null }]))
  reviewer = city.actAs(anActor([{ role: 'LEADER', unitId: null }]))
  drainage = await unitNamed(city, '市排水服务中心')
  works = await unitNamed(city, '市政公用服务中心')
})
afterEach(() => city.close())

const expected = ({ id, version }: Edition) => ({ editionId: id, expectedVersion: version })
const submit = (edition: Edition) =>
  author((ctx) => submitManualEdition(ctx, { ...expected(edition), reason: '时限过短' }))
const aDraft = () => aConfirmedManual(author, { content: nextManual(), title: '新版' })
const open = (edition: Edition) =>
  author((ctx) => openManualRound(ctx, { ...expected(edition), answerBy, note: '请按时答复' }))
const review = (edition: Edition, decision: 'APPROVE' | 'SEND_BACK' = 'APPROVE') =>
  reviewer((ctx) => reviewManualEdition(ctx, { ...expected(edition), decision, comment: '见意见' }))
const officerOf = (unitId: string) => city.actAs(anActor([{ role: 'DEPARTMENT_OFFICER', unitId }]))

async function anOpenRound() {
  const edition = await submit(await aDraft())
  const { roundId } = await open(edition)
  const units = () =>
    city.act(({ db }) =>
      db.manualRoundUnit.findMany({
        where: { roundId },
        include: { lines: { orderBy: { position: 'asc' } } },
      }),
    )
  const of = async (unitId: string) => {
    const unit = (await units()).find((it) => it.unitId === unitId)
    if (unit === undefined) throw new Error('This unit was not asked.')
    return unit
  }
  const answer = (unitId: string, texts: readonly string[] = [], by: Act = officerOf(unitId)) =>
    of(unitId).then(({ lines }) => {
      const objections = texts.map((text, index) => ({
        entryId: lines[index]?.entryId ?? '',
        text,
      }))
      return by((ctx) => answerManualRound(ctx, { roundId, unitId, objections }))
    })
  const decide = async (unitId: string, decision: ObjectionDecision, index = 0) => {
    const entryId = (await of(unitId)).lines[index]?.entryId ?? ''
    const given = { roundId, unitId, entryId, decision, reason: '与实际不符' }
    return author((ctx) => decideManualObjection(ctx, given))
  }
  const round = () =>
    city.act(({ db }) => db.manualRound.findUniqueOrThrow({ where: { id: roundId } }))
  return { edition, roundId, units, of, answer, decide, round }
}

describe('征求意见 a comment round', () => {
  test('each unit that a changed line names is shown its lines only, with what they were', async () => {
    const { units, of } = await anOpenRound()
    expect((await units()).map(({ unitName }) => unitName).toSorted()).toEqual(
      ['市排水服务中心', '市政公用服务中心'].toSorted(),
    )
    const { lines, casesGained } = await of(drainage)
    expect(lines.map(({ changes }) => changes)).toEqual([['LIMIT'], ['UNITS']])
    expect([casesGained, lines[0]?.casesChanged]).toEqual([null, null])
    expect(lines[0]?.line).toMatchObject({ before: { limitValue: 2 }, after: { limitValue: 4 } })
    expect((await of(works)).lines.map(({ changes }) => changes)).toEqual([['UNITS']])
  })

  test('试算 they are told what the last trial says of their lines', async () => {
    await aCaseAt(city, 'userTask_DispatchCase')
    const draft = await aDraft()
    const period = { from: day('2026-01-01'), until: day('2026-04-01') }
    const { trialId } = await city.act((ctx) => tryManual(ctx, { editionId: draft.id, ...period }))
    await runTrial(city.act, trialId)
    const { roundId } = await open(await submit(draft))
    const asked = await city.act(({ db }) =>
      db.manualRoundLine.findMany({ where: { roundUnit: { roundId, unitId: drainage } } }),
    )
    expect(asked.map(({ casesChanged }) => casesChanged).toSorted()).toEqual([0, 1])
  })

  test('only of an edition in review, once at a time, until an instant to come', async () => {
    const draft = await aDraft()
    expect(await refusalOf(open(draft))).toBe('EDITION_NOT_IN_REVIEW')
    const edition = await submit(draft)
    expect(await refusalOf(open({ ...edition, version: 1 }))).toBe('VERSION_CONFLICT')
    city.clock.now = answerBy
    expect(await refusalOf(open(edition))).toBe('INVALID_INPUT')
    city.clock.now = day('2026-03-03')
    await open(edition)
    expect(await refusalOf(open(edition))).toBe('ROUND_RUNNING')
  })

  test('an edition that changes nobody’s line has nobody to ask', async () => {
    const draft = await author(async (ctx) => {
      const { id } = await ctx.db.manualEdition.findFirstOrThrow()
      return startManualDraft(ctx, { editionId: id, reason: '核对' })
    })
    const edition = await submit({ id: draft.editionId, version: draft.version })
    expect(await refusalOf(open(edition))).toBe('INVALID_INPUT')
  })
})

describe('答复 a unit answers for itself', () => {
  test('with nothing or with objections, and anew until the time is over', async () => {
    const { of, answer } = await anOpenRound()
    await answer(drainage, ['时限不足', '应由市政负责'])
    expect(await of(drainage)).toMatchObject({ objections: 2, openObjections: 2 })
    await answer(drainage, ['时限不足'])
    const { lines, objections } = await of(drainage)
    expect([objections, lines.map(({ objection }) => objection)]).toEqual([1, ['时限不足', null]])
    await answer(drainage)
    expect((await of(drainage)).objections).toBe(0)
    city.clock.now = answerBy
    expect(await refusalOf(answer(drainage, ['太迟']))).toBe('ROUND_ENDED')
  })

  test('not for another unit, not about a line that it was not shown, not where it was not asked', async () => {
    const { roundId, of, answer } = await anOpenRound()
    expect(await refusalOf(answer(drainage, [], officerOf(works)))).toBe('FORBIDDEN')
    expect(await refusalOf(answer(drainage, [], author))).toBe('FORBIDDEN')
    const first = (await of(drainage)).lines[0]?.entryId ?? ''
    const foreign = { roundId, unitId: works, objections: [{ entryId: first, text: '不同意' }] }
    const about = officerOf(works)((ctx) => answerManualRound(ctx, foreign))
    expect(await refusalOf(about)).toBe('NOT_FOUND')
    const unitId = await unitNamed(city, '南城街道')
    const unasked = officerOf(unitId)((ctx) => answerManualRound(ctx, { roundId, unitId }))
    expect(await refusalOf(unasked)).toBe('NOT_FOUND')
  })

  test('行级安全 an act that answers for a unit neither sees nor changes what is another one’s', async () => {
    const { roundId } = await anOpenRound()
    const seen = await officerOf(works)(async (ctx) => {
      await confineToUnit(ctx, works)
      const { count } = await ctx.db.manualRoundUnit.updateMany({
        where: { roundId, unitId: drainage },
        data: { objections: 9 },
      })
      const units = await ctx.db.manualRoundUnit.findMany({ where: { roundId } })
      const lines = await ctx.db.manualRoundLine.findMany()
      return { count, units: units.map(({ unitId }) => unitId), lines: lines.length }
    })
    expect(seen).toEqual({ count: 0, units: [works], lines: 1 })
  })

  test('未答复 silence is recorded once when the time is over', async () => {
    const { of, answer, round } = await anOpenRound()
    await answer(drainage)
    await city.act(endDueRounds)
    expect((await round()).endedAt).toBeNull()
    city.clock.now = day('2026-03-21')
    await city.act(endDueRounds)
    await city.act(endDueRounds)
    expect([(await round()).endedAt, (await of(works)).silentAt]).toEqual([answerBy, answerBy])
    expect((await of(drainage)).silentAt).toBeNull()
    const { editionId } = await round()
    const told = await city.act(({ db }) =>
      db.auditEntry.findMany({ where: { action: 'endManualRound', subjectId: editionId } }),
    )
    expect(told.map(({ details }) => details)).toMatchObject([{ silent: 1 }])
  })
})

describe('采纳 an edition goes on once every objection is decided', () => {
  test('not while units may still answer, not while an objection is open', async () => {
    const { edition, answer, decide, of } = await anOpenRound()
    expect(await refusalOf(review(edition))).toBe('ROUND_RUNNING')
    await answer(drainage, ['时限不足', '应由市政负责'])
    await answer(works)
    expect(await refusalOf(review(edition))).toBe('OBJECTIONS_OPEN')
    await decide(drainage, 'ADOPTED')
    expect(await refusalOf(review(edition))).toBe('OBJECTIONS_OPEN')
    await decide(drainage, 'PARTLY_ADOPTED', 1)
    await decide(drainage, 'NOT_ADOPTED', 1)
    expect((await of(drainage)).lines.map(({ decision }) => decision)).toEqual([
      'ADOPTED',
      'NOT_ADOPTED',
    ])
    expect(await refusalOf(answer(drainage))).toBe('ROUND_ENDED')
    expect((await review(edition)).status).toBe('APPROVED')
    expect(await refusalOf(decide(drainage, 'ADOPTED'))).toBe('EDITION_NOT_IN_REVIEW')
    expect(await refusalOf(decide(works, 'ADOPTED'))).toBe('NOT_FOUND')
  })

  test('silence holds nothing up', async () => {
    const { edition, of } = await anOpenRound()
    city.clock.now = answerBy
    expect((await review(edition)).status).toBe('APPROVED')
    expect((await of(works)).silentAt).toEqual(answerBy)
  })

  test('sent back because of them, they are still to be decided before it is approved', async () => {
    const { edition, answer, decide, round, of } = await anOpenRound()
    await answer(drainage, ['时限不足'])
    const draft = await review(edition, 'SEND_BACK')
    expect([(await round()).withdrawn, (await of(works)).silentAt]).toEqual([true, null])
    expect(await refusalOf(answer(works))).toBe('ROUND_ENDED')
    const again = await submit(draft)
    expect(await refusalOf(review(again))).toBe('OBJECTIONS_OPEN')
    await decide(drainage, 'ADOPTED')
    expect((await review(again)).status).toBe('APPROVED')
  })

  test('nor is an edition published with one that is open', async () => {
    const { edition, answer, decide, of } = await anOpenRound()
    await answer(drainage, ['时限不足'])
    await answer(works)
    await decide(drainage, 'ADOPTED')
    const approved = await review(edition)
    const { id } = await of(drainage)
    await city.act(({ db }) =>
      db.manualRoundUnit.update({ where: { id }, data: { openObjections: 1 } }),
    )
    const document = { documentNumber: '1号', issuingBody: '测试市', issuedOn: '2026-03-02' }
    const published = publishManualEdition(
      { act: author, deploy: async () => {}, gate: examplesGate(undefined) },
      { ...expected(approved), from: day('2026-04-01'), document },
    )
    expect(await refusalOf(published)).toBe('OBJECTIONS_OPEN')
  })
})
