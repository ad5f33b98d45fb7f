import { describe, expect, test } from 'vitest'
import { readLimit } from '../../../services/command-manual/read-limit.ts'
import { meanings } from './real-manual.ts'

describe('处置时限 a limit is read as the manual writes it', () => {
  test.each([
    ['2紧急工作时', 2, 'URGENT_HOUR'],
    ['4工作时', 4, 'WORKING_HOUR'],
    ['4小时', 4, 'WORKING_HOUR'],
    ['２４小时内', 24, 'WORKING_HOUR'],
    ['半小时', 0.5, 'WORKING_HOUR'],
    ['30分钟', 0.5, 'WORKING_HOUR'],
    ['2天', 2, 'WORKING_DAY'],
    ['两 天', 2, 'WORKING_DAY'],
    ['5个工作日', 5, 'WORKING_DAY'],
    ['2紧急工作日', 2, 'NATURAL_DAY'],
    ['7自然日', 7, 'NATURAL_DAY'],
    ['4 working hours', 4, 'WORKING_HOUR'],
    ['2 urgent hours', 2, 'URGENT_HOUR'],
  ])('%s → %d %s', (text, value, unit) => {
    expect(readLimit(text, meanings)).toEqual({
      ok: true,
      limit: { value, unit },
      stages: '',
      assumption: null,
    })
  })

  test.each([
    ['2天', { days: 'working', hours: 'urgent' }, 'WORKING_DAY'],
    ['2天', { days: 'natural', hours: 'urgent' }, 'NATURAL_DAY'],
    ['2小时', { days: 'natural', hours: 'working' }, 'WORKING_HOUR'],
    ['2小时', { days: 'natural', hours: 'urgent' }, 'URGENT_HOUR'],
  ] as const)('%s means what the city declares: %o → %s', (text, declared, unit) => {
    expect(readLimit(text, declared)).toMatchObject({ ok: true, limit: { value: 2, unit } })
  })

  test('1紧急工作时制止 is one hour, and what it is for is said', () => {
    expect(readLimit('1紧急工作时制止', meanings)).toEqual({
      ok: true,
      limit: { value: 1, unit: 'URGENT_HOUR' },
      stages: '',
      assumption: expect.stringContaining('制止'),
    })
  })
})

describe('分段时限 a limit in stages', () => {
  test.each([
    [
      '4小时停工，7天处罚，20天拆除',
      '4小时, 7天, 20天',
      20,
      'WORKING_DAY',
      '停工4工作时；处罚7工作日',
    ],
    [
      '停工4紧急工作时；处罚7自然日；拆除20自然日',
      '4紧急工作时, 7自然日, 20自然日',
      20,
      'NATURAL_DAY',
      '停工4紧急工作时；处罚7自然日',
    ],
    ['20分钟制止，2天修复', '20分钟, 2天', 2, 'WORKING_DAY', '制止0.3333333333333333工作时'],
    ['2小时内围护、2天内修复。', '2小时, 2天', 2, 'WORKING_DAY', '围护2工作时'],
  ])(
    'of “%s” the last stage counts, the earlier ones are kept, and that is said',
    (text, stages, value, unit, earlier) => {
      expect(readLimit(text, meanings)).toEqual({
        ok: true,
        limit: { value, unit },
        stages: earlier,
        assumption: expect.stringContaining(`is staged (${stages}): the last one counts`),
      })
    },
  )
})

describe('处置时限 what names no limit', () => {
  test.each([
    ['', 'no limit is written'],
    ['尽快', 'names no amount'],
    ['立即', 'names no amount'],
    ['3', 'names no amount'],
    ['0天', 'not between'],
    ['-2天', 'not understood'],
    ['9999天', 'not between'],
    ['3天左右', '左右'],
    ['约3天', 'not exact'],
    ['2至3天', 'not understood'],
    ['4小时，7天，20天', 'staged (4小时, 7天, 20天): write one row a stage'],
    ['20天拆除，7天处罚', 'staged (20天, 7天): write one row a stage'],
    ['4小时停工，1天停工，7天处罚', 'staged (4小时, 1天, 7天): write one row a stage'],
    ['4小时停工7天处罚', 'staged (4小时, 7天): write one row a stage'],
    ['4小时停工，约7天处罚', 'staged (4小时, 约7天): write one row a stage'],
    ['4小时停工，7天处罚，之后视情况', 'staged (4小时, 7天): write one row a stage'],
  ])('“%s” is refused: %s', (text, reason) => {
    expect(readLimit(text, meanings)).toEqual({
      ok: false,
      reason: expect.stringContaining(reason),
    })
  })
})
