import { describe, expect, test } from 'vitest'
import {
  handlingAfter,
  keyFor,
  outcomesIn,
  stepClockIn,
  withHandling,
  withOutcomes,
  withStepClock,
} from '../../admin/src/processes/modeler/step-words.ts'
import { parseClock, parseOutcomes } from '../../services/process-editions/officer-step.ts'

const step = {
  outcomes: 'HANDLED|已处置|Handled\nREFUSED|退回|Refused',
  clock: 'step:handling,handling:stop@HANDLED,handling:stop@REFUSED',
}

describe('人工环节 what a designer says of an officer’s step', () => {
  test('is written as the engine’s side reads it', () => {
    const outcomes = [...outcomesIn(step), { key: 'BILLED', zh: '已开单', en: 'Billed' }]
    const said = withStepClock(withOutcomes(step, outcomes), 'step:filing')
    expect(parseOutcomes(said['outcomes'] ?? '')).toEqual(outcomes)
    expect(parseClock(said['clock'] ?? '')).toEqual({
      step: 'filing',
      handling: { HANDLED: 'STOP', REFUSED: 'STOP' },
    })
    expect(stepClockIn(said)).toBe('step:filing')
  })

  test('an outcome that goes takes along what the clock said of it', () => {
    const said = withOutcomes(step, outcomesIn(step).slice(0, 1))
    expect(said['clock']).toBe('step:handling,handling:stop@HANDLED')
  })

  test('a bar or a line in a name does not part it', () => {
    const said = withOutcomes({}, [{ key: 'DONE', zh: '完成|全部', en: 'Done\nall' }])
    expect(parseOutcomes(said['outcomes'] ?? '')).toEqual([
      { key: 'DONE', zh: '完成 全部', en: 'Done all' },
    ])
  })

  test('处置总时限 the clock of handling follows one outcome', () => {
    const said = withHandling(step, 'REFUSED', 'resume')
    expect(handlingAfter(said, 'REFUSED')).toBe('resume')
    expect(handlingAfter(said, 'HANDLED')).toBe('stop')
    expect(handlingAfter(withHandling(said, 'REFUSED', 'none'), 'REFUSED')).toBe('none')
  })

  test.each([
    ['Paid in full', [], 'PAID_IN_FULL'],
    ['Paid', ['PAID'], 'PAID_2'],
    ['Paid', ['PAID', 'PAID_2'], 'PAID_3'],
    ['2nd try', [], 'ND_TRY'],
    ['已付', [], 'OUTCOME'],
  ])('%s beside %j is called %s', (english, taken, key) => {
    expect(keyFor(english, taken)).toBe(key)
  })
})
