import { describe, expect, test } from 'vitest'
import { parseClock, parseOutcomes } from '../../../services/process-editions/officer-step.ts'

describe('结果 the outcomes of a step', () => {
  test('stand one a line, as key, Chinese and English', () => {
    expect(parseOutcomes('FILE|立案|File\nNOT_FILED|不予立案|Do not file')).toEqual([
      { key: 'FILE', zh: '立案', en: 'File' },
      { key: 'NOT_FILED', zh: '不予立案', en: 'Do not file' },
    ])
  })

  test.each(['FILE', 'FILE|立案', 'file|立案|File', 'FILE|立案|File|more'])(
    '“%s” is refused',
    (text) => expect(() => parseOutcomes(text)).toThrow(expect.objectContaining(invalid)),
  )
})

describe('计时 the clock of a step', () => {
  test.each([
    ['step:filing', { step: 'filing', handling: {} }],
    [
      'step:dispatch, handling:start@DISPATCH',
      { step: 'dispatch', handling: { DISPATCH: 'START' } },
    ],
    [
      'step:acceptance,handling:stop@REFUSE,handling:resume@ACCEPT',
      { step: 'acceptance', handling: { REFUSE: 'STOP', ACCEPT: 'RESUME' } },
    ],
    ['', { step: null, handling: {} }],
  ])('“%s” is read', (text, clock) => {
    expect(parseClock(text)).toEqual(clock)
  })

  test.each(['filing', 'step:', 'step:a,step:b', 'handling:start', 'handling:pause@RETURN'])(
    '“%s” is refused',
    (text) => expect(() => parseClock(text)).toThrow(expect.objectContaining(invalid)),
  )
})

const invalid = { code: 'MODEL_INVALID' }
