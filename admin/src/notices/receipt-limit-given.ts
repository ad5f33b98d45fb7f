import type { ReadReceiptLimitQuery, SetReceiptLimitInput } from '../api/generated/operations.ts'
import { wordsOf } from '../forms/fields.ts'

export type ReceiptSettings = Pick<
  ReadReceiptLimitQuery['viewer']['city'],
  'receiptMinutes' | 'receiptLevels' | 'version'
>

/** 级别字段 — the field of a level in the form. */
export const fieldOf = (level: number): string => `level ${level}`

/** 签收时限表单 — what the form says: of all levels, and of those that have their own; its fields take minutes only. */
export function receiptLimitGiven(
  fields: FormData,
  { receiptLevels, version: expectedVersion }: ReceiptSettings,
): SetReceiptLimitInput {
  const all = wordsOf(fields, 'minutes')
  const levels = receiptLevels.flatMap(({ number: level }) => {
    const own = wordsOf(fields, fieldOf(level))
    return own === '' ? [] : [{ level, minutes: Number(own) }]
  })
  return { ...(all !== '' && { minutes: Number(all) }), levels, expectedVersion }
}
