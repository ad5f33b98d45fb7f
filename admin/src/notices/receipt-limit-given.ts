import type { ReadReceiptLimitQuery, SetReceiptLimitInput } from '../api/generated/operations.ts'
import { wordsOf } from '../forms/fields.ts'
import type { TextKey } from '../texts/texts.ts'

export type ReceiptSettings = Pick<
  ReadReceiptLimitQuery['viewer']['city'],
  'receiptMinutes' | 'receiptLevels' | 'version'
>

/** 级别字段 — the field of a level in the form. */
export const fieldOf = (level: number): string => `level ${level}`

/** 签收时限表单 — what the form says: of all levels, and of those that have their own; or what is wrong with it. */
export function receiptLimitGiven(
  fields: FormData,
  { receiptLevels, version: expectedVersion }: ReceiptSettings,
): SetReceiptLimitInput | TextKey {
  const all = wordsOf(fields, 'minutes')
  const levels = receiptLevels.flatMap(({ number: level }) => {
    const own = wordsOf(fields, fieldOf(level))
    return own === '' ? [] : [{ level, minutes: Number(own) }]
  })
  const given = [...levels, ...(all === '' ? [] : [{ minutes: Number(all) }])]
  if (!given.every(({ minutes }) => Number.isInteger(minutes))) return 'receiptLimit.wrong'
  return { ...(all !== '' && { minutes: Number(all) }), levels, expectedVersion }
}
