import { describe, expect, test } from 'vitest'
import { fieldOf, receiptLimitGiven } from '../../admin/src/notices/receipt-limit-given.ts'

const kinds = ['WARNING', 'OVERDUE', 'LEVEL'] as const
const settings = {
  ...{ receiptMinutes: 30, version: 4 },
  receiptLevels: kinds.map((kind, i) => ({ kind, number: i + 1, share: 1, minutes: null })),
}
/** The form as it was filled in, by field. */
const given = (typed: Readonly<Record<string, string>>) => {
  const fields = new FormData()
  for (const [name, value] of Object.entries(typed)) fields.append(name, value)
  return receiptLimitGiven(fields, settings)
}

describe('签收时限 the form', () => {
  test('says the time of all levels and those of single ones, as they were read', () => {
    expect(given({ minutes: '30', [fieldOf(1)]: ' 120 ', [fieldOf(2)]: '' })).toEqual({
      ...{ minutes: 30, levels: [{ level: 1, minutes: 120 }], expectedVersion: 4 },
    })
  })

  test('left empty takes every time back', () => {
    expect(given({ minutes: '' })).toEqual({ levels: [], expectedVersion: 4 })
  })
})
