import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { submitManualEdition } from '../../services/command-manual/submit-manual-edition.ts'
import { openManualRound } from '../../services/manual-rounds/open-round.ts'
import { aConfirmedManual } from '../services/command-manual/manual-in-city.ts'
import { nextManual } from '../services/command-manual/next-manual.ts'
import { aWorkingCity, unitNamed, type WorkingCity } from '../support/working-city.ts'
import { aPersonWith, type Served } from './security/askers.ts'
import { type Client, serve } from './support/installation.ts'

let city: WorkingCity
let served: Served
let ids: { roundId: string; unitId: string }
let keeper: Client
let drainage: Client
let works: Client
beforeAll(async () => {
  city = await aWorkingCity()
  served = await serve(city)
  const draft = await aConfirmedManual(city.act, { content: nextManual(), title: '新版' })
  const { roundId } = await city.act(async (ctx) => {
    const asked = { editionId: draft.id, expectedVersion: draft.version }
    const { version } = await submitManualEdition(ctx, { ...asked, reason: '时限过短' })
    const answerBy = new Date('2026-03-20T00:00:00Z')
    return openManualRound(ctx, { ...asked, expectedVersion: version, answerBy })
  })
  const of = async (name: string) => {
    const unitId = await unitNamed(city, name)
    const { ask } = await aPersonWith(city, served, { role: 'DEPARTMENT_OFFICER', unitId })
    return { unitId: encodeId('OrganizationUnit', unitId), ask }
  }
  const asked = await of('市排水服务中心')
  drainage = asked.ask
  works = (await of('市政公用服务中心')).ask
  keeper = (await aPersonWith(city, served, { role: 'CITY_ADMINISTRATOR', unitId: null })).ask
  ids = { roundId: encodeId('ManualRound', roundId), unitId: asked.unitId }
})
afterAll(async () => {
  await served.close()
  await city.close()
})

const inquiry = `query ($roundId: ID!, $unitId: ID!) { manualInquiry(roundId: $roundId, unitId: $unitId) {
  state mayAnswer lines { entryId changes before { limitValue } after { limitValue } } } }`
const inquiries = '{ manualInquiries(waiting: true) { unitName lineCount } }'

describe('征求意见 a round over the API', () => {
  test('an officer reads what his own unit is asked, and nobody else’s', async () => {
    const { data } = await drainage(inquiry, ids)
    expect(data.manualInquiry).toMatchObject({
      ...{ state: 'WAITING', mayAnswer: true },
      lines: [
        { changes: ['LIMIT'], before: { limitValue: 2 }, after: { limitValue: 4 } },
        { changes: ['UNITS'] },
      ],
    })
    const { errors } = await works(inquiry, ids)
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND')
    expect((await works(inquiries)).data.manualInquiries).toEqual([
      { unitName: '市政公用服务中心', lineCount: 1 },
    ])
  })

  test('answered it waits no more, and whoever keeps the manual sees what is to be decided', async () => {
    const { data } = await drainage(inquiry, ids)
    const [line] = data.manualInquiry.lines
    const input = { ...ids, objections: [{ entryId: line.entryId, text: '来不及' }] }
    const { data: answered } = await drainage(
      `mutation ($input: AnswerManualRoundInput!) { answerManualRound(input: $input) {
        ... on AnswerManualRoundSuccess { inquiry { state mayAnswer } } } }`,
      { input },
    )
    expect(answered.answerManualRound.inquiry).toEqual({ state: 'OBJECTED', mayAnswer: true })
    expect((await drainage(inquiries)).data.manualInquiries).toEqual([])
    const { data: kept } = await keeper(
      `query ($roundId: ID!) { manualRound(id: $roundId) { mayDecide ended
        units { state openObjections lines(objected: true) { objection } } } }`,
      { roundId: ids.roundId },
    )
    expect(kept.manualRound).toMatchObject({ mayDecide: true, ended: false })
    expect(kept.manualRound.units).toEqual(
      expect.arrayContaining([
        { state: 'OBJECTED', openObjections: 1, lines: [{ objection: '来不及' }] },
        { state: 'WAITING', openObjections: 0, lines: [] },
      ]),
    )
  })
})
