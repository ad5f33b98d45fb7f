import { describe, expect, test } from 'vitest'
import { effectOf } from '../../admin/src/clock-ledger/effect-of.ts'
import { ledgerKindIn, ledgerKinds } from '../../admin/src/clock-ledger/ledger-kinds.ts'
import { en } from '../../admin/src/texts/en.ts'
import { zh } from '../../admin/src/texts/zh.ts'
import { ledgerWords } from '../../services/exports/ledger-words.ts'

const [before, after] = ['2026-03-02T03:00:00.000Z', '2026-03-02T04:00:00.000Z']
const due = (dueBefore: string, dueAfter: string) => ({ dueBefore, dueAfter })

describe('期限影响 what the ledger says of a due date', () => {
  test.each([
    ['EXTENDED', before, due(before, after), 'moved'],
    ['RESUMED', before, due(before, after), 'moved'],
    ['RESUMED', before, due(before, before), 'kept'],
    ['PAUSED', before, due(before, before), 'standing'],
    ['STOPPED', after, due(after, after), 'inTime'],
    ['STOPPED', after, due(before, before), 'late'],
    ['EXEMPTED', after, due(before, before), 'exempted'],
  ] as const)('%s at %s: %j is %s', (kind, at, dates, effect) => {
    expect(effectOf({ kind, at, ...dates })).toBe(effect)
  })
})

describe('台账类型 what an address may ask for', () => {
  test('is everything that the ledger tells, and no start', () => {
    expect(ledgerKinds).not.toContain('STARTED')
    expect(ledgerKinds.map(ledgerKindIn)).toEqual(ledgerKinds)
    expect([ledgerKindIn('STARTED'), ledgerKindIn('x'), ledgerKindIn(undefined)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('台账用词 an exported ledger says what the screen says', () => {
  test.each([
    ['zh', zh],
    ['en', en],
  ] as const)('in %s', (language, { clockEntryKinds, limitUnits, clocks }) => {
    expect(ledgerWords[language]).toEqual({ clockEntryKinds, limitUnits, clocks })
  })
})
