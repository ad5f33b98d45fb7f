import { describe, expect, test } from 'vitest'
import {
  isVerificationNeeded,
  type RiskFacts,
  type RiskWeights,
  sampleOf,
  weightsOf,
} from '../../../services/cases/verification-sample.ts'

/** A case about which nothing speaks for looking at it again. */
const quiet: RiskFacts = {
  ...{ urgent: false, reworked: false, source: 'COLLECTOR', timesReported: 1, casesAtSpot: 0 },
  unitPast: { closed: 50, reworked: 0 },
}
const usual: RiskWeights = weightsOf({})
const drawn = (given: Partial<RiskFacts>, caseNumber = '1408002026001', round = 0) =>
  sampleOf({ ...quiet, ...given }, { caseNumber, round, weights: usual })

describe('抽查 by what share an accepted handling is verified', () => {
  test.each([
    ['nothing speaks for it', {}, 20, ['BASE']],
    ['its line is urgent', { urgent: true }, 100, ['BASE', 'URGENT']],
    ['it was done over', { reworked: true }, 100, ['BASE', 'REWORKED']],
    ['the public reported it', { source: 'PUBLIC' }, 40, ['BASE', 'ANSWER_OWED']],
    ['a sensor reported it', { source: 'SENSOR' }, 20, ['BASE']],
    ['it was reported again', { timesReported: 2 }, 40, ['BASE', 'REPORTED_AGAIN']],
    ['there was one at its spot', { casesAtSpot: 1 }, 40, ['BASE', 'SAME_SPOT']],
    [
      'one in ten of the unit was done over',
      { unitPast: { closed: 50, reworked: 5 } },
      ...([60, ['BASE', 'UNIT_REWORKS']] as const),
    ],
    [
      'fewer of the unit were done over',
      { unitPast: { closed: 50, reworked: 4 } },
      ...([20, ['BASE']] as const),
    ],
    [
      'the unit is little known, whatever it did',
      { unitPast: { closed: 9, reworked: 9 } },
      ...([40, ['BASE', 'UNIT_LITTLE_KNOWN']] as const),
    ],
    [
      'several of them',
      {
        source: 'PETITION',
        timesReported: 3,
        casesAtSpot: 2,
        unitPast: { closed: 0, reworked: 0 },
      },
      100,
      ['BASE', 'ANSWER_OWED', 'REPORTED_AGAIN', 'SAME_SPOT', 'UNIT_LITTLE_KNOWN'],
    ],
  ] as const)('%s', (_, given, share, factors) => {
    const sample = drawn(given)
    expect(sample.share).toBe(share)
    expect(sample.risks.map(({ factor }) => factor)).toEqual(factors)
  })

  test('what makes a hundred is verified whatever is drawn; otherwise the share of many cases is verified', () => {
    const numbers = Array.from({ length: 5_000 }, (_, index) => `140800${index}`)
    const verified = (given: Partial<RiskFacts>) =>
      numbers.filter((number) => drawn(given, number).needed).length / numbers.length
    expect(verified({ urgent: true })).toBe(1)
    expect(verified({})).toBeCloseTo(0.2, 1)
    expect(verified({ unitPast: { closed: 20, reworked: 2 } })).toBeCloseTo(0.6, 1)
  })

  test('the city’s own weights make another share; a factor without weight is none', () => {
    const weights = weightsOf({ BASE: 0, ANSWER_OWED: 100 })
    const given = { caseNumber: '1408002026001', round: 0, weights }
    expect(sampleOf(quiet, given)).toMatchObject({ risks: [], share: 0, needed: false })
    expect(sampleOf({ ...quiet, source: 'PUBLIC' }, given)).toMatchObject({
      risks: [{ factor: 'ANSWER_OWED', points: 100 }],
      ...{ share: 100, needed: true },
    })
  })

  test('the same case draws the same, another case or round draws anew', () => {
    expect(drawn({})).toEqual(drawn({}))
    const draws = ['a', 'b', 'c', 'd'].flatMap((number) =>
      [0, 1].map((round) => drawn({}, number, round).draw),
    )
    expect(new Set(draws).size).toBeGreaterThan(4)
  })
})

test.each([
  ['ALWAYS', null, true],
  ['ALWAYS', false, true],
  ['NONE', null, false],
  ['NONE', true, false],
  ['SAMPLED', true, true],
  ['SAMPLED', false, false],
  ['SAMPLED', null, true],
] as const)('核查要求 %s, drawn %s: verified %s', (demand, needed, expected) => {
  const sample = needed === null ? null : { ...drawn({}), needed }
  expect(isVerificationNeeded(demand, sample)).toBe(expected)
})
