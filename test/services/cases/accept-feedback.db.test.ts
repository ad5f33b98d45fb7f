import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LineVerification } from '../../../prisma/generated/enums.ts'
import { acceptFeedback } from '../../../services/cases/accept-feedback.ts'
import { caseVariables } from '../../../services/cases/case-variables.ts'
import { explainCase } from '../../../services/cases/explain-case.ts'
import { giveFeedback } from '../../../services/cases/give-feedback.ts'
import { lockCase } from '../../../services/cases/lock-case.ts'
import {
  aCaseAt,
  aWorkingCity,
  reach,
  stored,
  take,
  type WorkingCity,
} from '../../support/working-city.ts'

let city: WorkingCity
beforeAll(async () => {
  city = await aWorkingCity()
})
afterAll(() => city.close())

const demand = (verification: LineVerification, urgent = false) =>
  city.act(({ db, city: { cityId } }) =>
    db.manualEntry.updateMany({ where: { cityId }, data: { verification, urgent } }),
  )
const accept = (caseId: string) =>
  city.act(async (ctx) => acceptFeedback(ctx, { caseFile: await lockCase(ctx, caseId) }))
const sampleOn = async (caseId: string) =>
  (await city.act((ctx) => explainCase(ctx, { caseId })))?.sample
const handled = async () => (await aCaseAt(city, 'userTask_AcceptFeedback')).caseId

describe('简易流程 on the quick path', () => {
  const quick = (quickPath: boolean) =>
    city.act(({ db, city: { cityId } }) =>
      db.manualEntry.updateMany({ where: { cityId }, data: { quickPath } }),
    )
  const give = (caseId: string) =>
    city.act(async (ctx) => giveFeedback(ctx, { caseFile: await lockCase(ctx, caseId) }))
  const told = (caseId: string) =>
    city.act(async (ctx) => caseVariables(ctx, await lockCase(ctx, caseId)))

  test('whether it is verified is decided when the unit says that it is done, for nobody reviews that', async () => {
    await demand('NONE')
    await quick(true)
    const { caseId } = await aCaseAt(city, 'userTask_GiveFeedback')
    expect(await give(caseId)).toEqual({ verificationNeeded: false })
    expect(await told(caseId)).toMatchObject({ quickPath: true, verificationNeeded: false })
  })

  test('no other case is: there the review decides', async () => {
    await quick(false)
    const { caseId } = await aCaseAt(city, 'userTask_GiveFeedback')
    expect(await give(caseId)).toEqual({})
    expect(await told(caseId)).toMatchObject({ quickPath: false })
  })
})

describe('认可反馈 whether what was done is verified is decided when it is accepted', () => {
  test.each([
    ['ALWAYS', true],
    ['NONE', false],
  ] as const)('a line that says %s: %s, and nothing is drawn', async (verification, needed) => {
    await demand(verification)
    const caseId = await handled()
    expect(await accept(caseId)).toEqual({ verificationNeeded: needed })
    expect(await sampleOn(caseId)).toBeNull()
  })

  test('a line that asks for samples: drawn once, kept with what made its share, told on the case and in the audit', async () => {
    await demand('SAMPLED')
    const caseId = await handled()
    const first = await accept(caseId)
    const sample = await sampleOn(caseId)
    expect(sample).toMatchObject({ round: 0, needed: first.verificationNeeded })
    expect(sample?.risks.map(({ factor }) => factor)).toContain('UNIT_LITTLE_KNOWN')
    // another fact comes up, and the line changes: what was drawn stays
    await city.act(({ db }) =>
      db.case.update({ where: { id: caseId }, data: { timesReported: 5 } }),
    )
    expect(await accept(caseId)).toEqual(first)
    expect(await sampleOn(caseId)).toEqual(sample)
    const { audit } = await stored(city, caseId)
    expect(audit.filter(({ action }) => action === 'drawSample')).toHaveLength(1)
    const told = await city.act(async (ctx) => caseVariables(ctx, await lockCase(ctx, caseId)))
    expect(told).toMatchObject({ verification: 'SAMPLED', ...first })
  })

  test.each([
    ['its line is urgent', true, 'URGENT'],
    ['it was returned before', false, 'REWORKED'],
  ] as const)('it is verified for certain where %s', async (_, urgent, factor) => {
    await demand('SAMPLED', urgent)
    const { caseId, task } = await aCaseAt(city, 'userTask_AcceptFeedback')
    if (!urgent) {
      await take(city, task, { outcome: 'REWORK', comment: '照片不清' })
      await take(city, await reach(city, caseId, 'userTask_HandleCase'), 'HANDLED')
      await take(city, await reach(city, caseId, 'userTask_GiveFeedback'), 'GIVE_FEEDBACK')
      await reach(city, caseId, 'userTask_AcceptFeedback')
    }
    expect(await accept(caseId)).toEqual({ verificationNeeded: true })
    const sample = await sampleOn(caseId)
    expect(sample?.share).toBe(100)
    expect(sample?.risks.map((risk) => risk.factor)).toContain(factor)
  })
})

describe('抽查 what is drawn goes by what has happened', () => {
  test('dispatched again after a failed verification, another is drawn in the place of the first', async () => {
    await demand('SAMPLED')
    const caseId = await handled()
    await accept(caseId)
    await city.act(({ db }) => db.case.update({ where: { id: caseId }, data: { reworkCount: 1 } }))
    expect(await accept(caseId)).toEqual({ verificationNeeded: true })
    expect(await sampleOn(caseId)).toMatchObject({ round: 1, share: 100 })
  })

  test('what a unit has done before counts: one case in ten done over speaks for a look', async () => {
    await demand('SAMPLED')
    const caseId = await handled()
    const { caseFile } = await stored(city, caseId)
    await city.act(async ({ db, now }) => {
      const { cityId, source, standard, classKind, classCode, className, ...its } = caseFile
      const { description, address, reportedAt, responsibleUnitId } = its
      const closed = {
        ...{ cityId, source, standard, classKind, classCode, className },
        ...{ description, address, reportedAt, responsibleUnitId, closedAt: now() },
      }
      await db.case.createMany({
        data: Array.from({ length: 10 }, (_, index) => ({
          ...{ ...closed, caseNumber: `past-${index}`, reworkCount: index === 0 ? 1 : 0 },
        })),
      })
    })
    await accept(caseId)
    const factors = (await sampleOn(caseId))?.risks.map(({ factor }) => factor)
    expect(factors).toContain('UNIT_REWORKS')
    expect(factors).not.toContain('UNIT_LITTLE_KNOWN')
  })
})
