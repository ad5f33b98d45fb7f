import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LimitUnit } from '../../../prisma/generated/enums.ts'
import {
  areInOrder,
  isOfHandling,
  LimitStages,
  readStages,
  stageKey,
  stagesInWords,
} from '../../../services/deadlines/limit-stages.ts'

describe('分段时限 stages of a limit', () => {
  test.each([
    ['停工4工作时；处罚7工作日', '停工4工作时；处罚7工作日'],
    [' 停工 4 工作时, 处罚 7 工作日。 ', '停工4工作时；处罚7工作日'],
    ['Stop work 4 working hours; penalty 7 natural days', 'Stop work 4工作时；penalty 7自然日'],
    ['围护0.5紧急工作时', '围护0.5紧急工作时'],
    ['制止0.3333333333333333工作时', '制止0.3333333333333333工作时'],
    ['', ''],
  ])('“%s” are kept as “%s”, and these read as the same', (given, kept) => {
    expect(LimitStages.parse(given)).toBe(kept)
    expect(LimitStages.parse(kept)).toBe(kept)
  })

  test.each([
    ['停工4小时', 'a unit that may mean two things'],
    ['4工作时', 'one that is for nothing'],
    ['停工尽快', 'one without an amount'],
    ['停工0工作时', 'one of no time'],
    ['处罚7工作日；停工4工作时', 'a longer one before a shorter one'],
    ['停工4工作时；停工7工作日', 'two of one name'],
    ['甲乙1工作时；丙丁2工作时；戊己3工作时；庚辛4工作时；壬癸5工作时；子丑6工作时', 'six'],
    ["停工4工作时'; DROP TABLE clocks", 'what is none'],
  ])('“%s” is refused: %s', (given) => {
    expect(LimitStages.safeParse(given).success).toBe(false)
  })

  test('whatever stages there are, their spelling reads as the same stages', () => {
    const stage = fc.record({
      name: fc.constantFrom('停工', '处罚', '拆除', '围护'),
      limit: fc.record({
        value: fc.integer({ min: 1, max: 300 }),
        unit: fc.constantFrom(...Object.values(LimitUnit)),
      }),
    })
    const stages = fc
      .uniqueArray(stage, { selector: ({ name }) => name, maxLength: 4 })
      .filter((some) => areInOrder(some.map(({ limit }) => limit)))
    fc.assert(
      fc.property(stages, (some) => {
        expect(readStages(stagesInWords(some))).toEqual(some)
      }),
      { numRuns: 200 },
    )
  })

  test('the clock of a stage counts handling, that of an officer’s step does not', () => {
    expect([stageKey('停工'), 'handling', 'step:dispatch'].map(isOfHandling)).toEqual([
      ...[true, true, false],
    ])
  })
})
