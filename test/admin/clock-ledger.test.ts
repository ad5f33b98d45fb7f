import { describe, expect, test } from 'vitest'
import { ledgerKindIn, ledgerKinds } from '../../admin/src/clock-ledger/ledger-kinds.ts'
import { en } from '../../admin/src/texts/en.ts'
import { zh } from '../../admin/src/texts/zh.ts'
import { ledgerWords } from '../../services/exports/ledger-words.ts'

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
  ] as const)('in %s', (language, texts) => {
    const { clockEntryKinds, limitUnits, clocks, ledgerEffects, clockReasons } = texts
    const { rework, limitStages, clockLedger } = texts
    expect(ledgerWords[language]).toEqual({
      ...{ clockEntryKinds, limitUnits, clocks, ledgerEffects, clockReasons },
      ...{ rework: rework.clock, stage: limitStages.clock, system: clockLedger.system },
    })
  })
})
