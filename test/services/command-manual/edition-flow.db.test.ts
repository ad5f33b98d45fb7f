import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { confirmPhrases } from '../../../services/command-manual/confirm-phrases.ts'
import { editionInForce } from '../../../services/command-manual/edition-in-force.ts'
import { publishManual } from '../../../services/command-manual/publish-manual.ts'
import {
  expectApproved,
  publishManualEdition,
} from '../../../services/command-manual/publish-manual-edition.ts'
import { reviewManualEdition } from '../../../services/command-manual/review-manual-edition.ts'
import { submitManualEdition } from '../../../services/command-manual/submit-manual-edition.ts'
import type { Act } from '../../../services/ctx.ts'
import { examplesGate } from '../../../services/manual-examples/examples-gate.ts'
import { aCity, anActor, type TestCity } from '../../support/city.ts'
import { refusalOf } from '../../support/code-of.ts'
import { aConfirmedManual, importRealManual } from './manual-in-city.ts'
import { smallManual } from './small-manual.ts'

const day = (date: string) => new Date(`${date}T00:00:00Z`)
const admin = () => [{ role: 'CITY_ADMINISTRATOR' as const, unitId: null }]

let city: TestCity
let author: Act
let reviewer: Act
beforeEach(async () => {
  city = await aCity({ now: day('2026-03-02') })
  author = city.actAs(anActor(admin()))
  reviewer = city.actAs(anActor(admin()))
})
afterEach(() => city.close())

type Edition = { readonly id: string; readonly version: number }
const expected = ({ id, version }: Edition) => ({ editionId: id, expectedVersion: version })
const aDraft = (given: Parameters<typeof aConfirmedManual>[1] = {}) =>
  aConfirmedManual(author, { content: smallManual(), ...given })
const submit = (edition: Edition, reason = '时限过长') =>
  author((ctx) => submitManualEdition(ctx, { ...expected(edition), reason }))
const approve = (edition: Edition, by: Act = reviewer) =>
  by((ctx) =>
    reviewManualEdition(ctx, { ...expected(edition), decision: 'APPROVE', meeting: '第3次会议' }),
  )
const sendBack = (edition: Edition, comment?: string) =>
  reviewer((ctx) =>
    reviewManualEdition(ctx, { ...expected(edition), decision: 'SEND_BACK', comment }),
  )
type Issuing = {
  from?: Date | null
  until?: Date | null
  documentNumber?: string
  deploy?: () => Promise<void>
}
const publish = (edition: Edition, given: Issuing = {}) => {
  const { from = null, until = null, deploy = async () => {} } = given
  const { documentNumber = '测城管发〔2026〕1号' } = given
  return publishManualEdition(
    { act: author, deploy, gate: examplesGate(undefined) },
    {
      ...expected(edition),
      ...{ from, until },
      document: { documentNumber, issuingBody: '测试市人民政府', issuedOn: '2026-03-02' },
    },
  ).then(({ edition: published }) => published)
}
const approved = async (edition: Edition) => approve(await submit(edition))
const stepsOf = (editionId: string) =>
  city.act(async ({ db }) =>
    (await db.manualEditionStep.findMany({ where: { editionId }, orderBy: { id: 'asc' } })).map(
      ({ act, status, comment }) => [act, status, comment],
    ),
  )
const inForce = async (at: Date) =>
  (await city.act((ctx) => editionInForce(ctx, { cityId: ctx.city.cityId, at })))?.number

describe('送审、审核 a draft is reviewed by somebody else', () => {
  test('submitted, approved and published it keeps who did what, and the meeting', async () => {
    const { id, ...draft } = await aDraft()
    const published = await publish(await approved({ id, ...draft }))
    expect(published).toMatchObject({
      ...{ status: 'PUBLISHED', meeting: '第3次会议', documentNumber: '测城管发〔2026〕1号' },
      ...{ issuedOn: day('2026-03-02'), inForceFrom: day('2026-03-02') },
    })
    expect(await stepsOf(id)).toEqual([
      ['SUBMIT', 'IN_REVIEW', '时限过长'],
      ['APPROVE', 'APPROVED', null],
      ['PUBLISH', 'PUBLISHED', null],
    ])
    const audited = await city.act(({ db }) =>
      db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } }),
    )
    expect(audited.map(({ action }) => action).slice(-3)).toEqual([
      'submitManualEdition',
      'reviewManualEdition',
      'publishManualEdition',
    ])
  })

  test('not by its author, nor by whoever changed it last, nor by the system', async () => {
    const submitted = await submit(await aDraft())
    for (const by of [author, city.act])
      expect(await refusalOf(approve(submitted, by))).toBe('SEPARATION_OF_DUTIES')
    const draft = await sendBack(submitted, '第2条写错')
    const changed = await reviewer((ctx) => confirmPhrases(ctx, expected(draft)))
    expect(await refusalOf(approved(changed))).toBe('SEPARATION_OF_DUTIES')
  })

  test('sent back it is a draft again, with the reason; without one it is not sent back', async () => {
    const submitted = await submit(await aDraft())
    expect(await refusalOf(sendBack(submitted))).toBe('INVALID_INPUT')
    const draft = await sendBack(submitted, '第2条写错')
    expect(draft.status).toBe('DRAFT')
    expect((await stepsOf(draft.id)).at(-1)).toEqual(['SEND_BACK', 'DRAFT', '第2条写错'])
    const again = await approved(draft)
    expect((await sendBack(again, '会议未通过')).meeting).toBeNull()
  })

  test('in review it is not changed, and a second submission is refused', async () => {
    const submitted = await submit(await aDraft())
    const confirm = author((ctx) => confirmPhrases(ctx, expected(submitted)))
    expect(await refusalOf(confirm)).toBe('EDITION_NOT_DRAFT')
    expect(await refusalOf(submit(submitted))).toBe('EDITION_NOT_DRAFT')
    expect(await refusalOf(submit({ ...submitted, version: 1 }))).toBe('VERSION_CONFLICT')
  })

  test('a draft with errors, or without a reason, is not submitted, and stays a draft', async () => {
    const { edition } = await importRealManual(author, { content: smallManual() })
    const draft = edition ?? { id: '', version: 0 }
    expect(await refusalOf(submit(draft))).toBe('MANUAL_HAS_ERRORS')
    expect(await refusalOf(submit(draft, ' '))).toBe('INVALID_INPUT')
    expect(await stepsOf(draft.id)).toEqual([])
  })
})

describe('发布 an approved edition is published', () => {
  test('not before it is approved, and by the system’s bootstrap only by the system', async () => {
    const draft = await aDraft()
    expect(await refusalOf(publish(draft))).toBe('EDITION_NOT_APPROVED')
    expect(await refusalOf(author((ctx) => expectApproved(ctx, expected(draft))))).toBe(
      'EDITION_NOT_APPROVED',
    )
    const bootstrap = (act: Act) =>
      publishManual(
        { act, deploy: async () => {} },
        { editionId: draft.id, from: day('2026-01-01') },
      )
    expect(await refusalOf(bootstrap(author))).toBe('EDITION_NOT_APPROVED')
    await bootstrap(city.act)
    expect(await stepsOf(draft.id)).toEqual([['BOOTSTRAP', 'PUBLISHED', null]])
  })

  test('for tomorrow: a case filed today follows the old edition, one filed tomorrow the new one', async () => {
    await publish(await approved(await aDraft()))
    city.clock.now = day('2026-03-10')
    const next = await approved(await aDraft({ days: 'natural' }))
    await publish(next, { from: day('2026-03-11'), documentNumber: '测城管发〔2026〕2号' })
    expect(await inForce(new Date(day('2026-03-11').getTime() - 1))).toBe(1)
    expect(await inForce(day('2026-03-11'))).toBe(2)
    const [old] = await city.act(({ db }) =>
      db.manualEdition.findMany({ orderBy: { number: 'asc' } }),
    )
    expect(old).toMatchObject({ status: 'PUBLISHED', inForceUntil: day('2026-03-11') })
  })

  test('not in the past, not from an instant that is taken, not under a number that is taken', async () => {
    await publish(await approved(await aDraft()))
    const next = await approved(await aDraft({ days: 'natural' }))
    const tried = (given: Issuing) => refusalOf(publish(next, given))
    const documentNumber = '测城管发〔2026〕2号'
    expect(await tried({ from: day('2026-03-01'), documentNumber })).toBe('INSTANT_PAST')
    expect(await tried({ from: day('2026-03-02'), documentNumber })).toBe('INSTANT_TAKEN')
    expect(await tried({ documentNumber })).toBe('INSTANT_TAKEN')
    expect(await tried({ from: day('2026-03-03') })).toBe('DOCUMENT_NUMBER_TAKEN')
    expect(await tried({ from: day('2026-03-03'), documentNumber: ' ' })).toBe('INVALID_INPUT')
    expect((await stepsOf(next.id)).length).toBe(2)
    await publish(next, { from: day('2026-03-03'), documentNumber })
  })

  test('sent again, as after a crash, it is marked once', async () => {
    const edition = await approved(await aDraft())
    const refuse = () => Promise.reject(new Error('engine away'))
    await expect(publish(edition, { deploy: refuse })).rejects.toThrow('engine away')
    const first = await publish(edition)
    city.clock.now = day('2026-03-03')
    expect(await publish(edition)).toEqual(first)
    expect((await stepsOf(edition.id)).length).toBe(3)
  })

  test('sent back between check and marking it is not published', async () => {
    const edition = await approved(await aDraft())
    const deploy = async () => void (await sendBack(edition, '会议未通过'))
    expect(await refusalOf(publish(edition, { deploy }))).toBe('VERSION_CONFLICT')
    expect(await inForce(day('2026-03-02'))).toBeUndefined()
  })
})

describe('临时规定 a temporary order goes before the manual, and expires by itself', () => {
  const snow = { from: day('2026-03-10'), until: day('2026-03-20'), documentNumber: '' }
  const inForceOn = (on: string) => inForce(day(on))
  const beneath = async () => {
    await publish(await approved(await aDraft()))
    return approved(await aDraft({ days: 'natural' }))
  }

  test('from its instant until its end, without a number; then the edition beneath rules again', async () => {
    const order = await publish(await beneath(), snow)
    expect(order).toMatchObject({
      ...{ status: 'PUBLISHED', documentNumber: null, expiresAt: snow.until },
      inForceUntil: snow.until,
    })
    expect(await Promise.all(['2026-03-09', '2026-03-10', '2026-03-19'].map(inForceOn))).toEqual([
      ...[1, 2, 2],
    ])
    expect(await inForceOn('2026-03-20')).toBe(1)
    const [old] = await city.act(({ db }) =>
      db.manualEdition.findMany({ orderBy: { number: 'asc' } }),
    )
    expect(old).toMatchObject({ status: 'PUBLISHED', inForceUntil: null })
  })

  test('the next edition is published from its end on, not while it runs', async () => {
    await publish(await beneath(), snow)
    const next = await approved(await aDraft({ hours: 'urgent' }))
    const tried = (from: string) => publish(next, { from: day(from), documentNumber: '2号' })
    expect(await refusalOf(tried('2026-03-15'))).toBe('INSTANT_TAKEN')
    await tried('2026-03-20')
    expect(await Promise.all(['2026-03-19', '2026-03-20'].map(inForceOn))).toEqual([2, 3])
    const [old, order] = await city.act(({ db }) =>
      db.manualEdition.findMany({ orderBy: { number: 'asc' } }),
    )
    expect(old?.inForceUntil).toEqual(day('2026-03-20'))
    expect(order?.inForceUntil).toEqual(snow.until)
  })

  test('not over another order, not over the beginning of an edition, not backwards, and not before a city has a manual', async () => {
    const order = await approved(await aDraft({ days: 'natural' }))
    expect(await refusalOf(publish(order, snow))).toBe('NO_MANUAL_IN_FORCE')
    await publish(await approved(await aDraft()))
    expect(await refusalOf(publish(order, { ...snow, until: day('2026-03-10') }))).toBe(
      'INVALID_INPUT',
    )
    const next = await approved(await aDraft({ hours: 'urgent' }))
    await publish(next, { from: day('2026-03-15'), documentNumber: '2号' })
    expect(await refusalOf(publish(order, snow))).toBe('INSTANT_TAKEN')
    await publish(order, { ...snow, until: day('2026-03-15') })
    const other = await approved(await aDraft({ title: '另一项' }))
    expect(await refusalOf(publish(other, { ...snow, from: day('2026-03-12') }))).toBe(
      'INSTANT_TAKEN',
    )
  })

  test('an edition for good has a document number', async () => {
    expect(await refusalOf(publish(await beneath(), { from: snow.from, documentNumber: '' }))).toBe(
      'INVALID_INPUT',
    )
  })
})
