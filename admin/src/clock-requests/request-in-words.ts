import type { LimitUnit, TimeRequestFragment } from '../api/generated/operations.ts'
import { limitInWords } from '../texts/limit-in-words.ts'
import type { Text } from '../texts/use-text.ts'

type Asked = Pick<TimeRequestFragment, 'kind' | 'amount' | 'resumesAt'>
type Told = { readonly unit: LimitUnit; readonly instant: (iso: string) => string }

/** 申请事项 — what is asked for, and how much of it. */
export function requestInWords(
  text: Text,
  { kind, amount, resumesAt }: Asked,
  { unit, instant }: Told,
): string {
  const what = text(`requestKinds.${kind}`)
  if (amount !== null)
    return `${what} ${text('timeRequests.extension', { limit: limitInWords(text, { limitValue: amount, limitUnit: unit }) })}`
  if (resumesAt === null) return what
  return `${what} ${text('timeRequests.suspension', { at: instant(resumesAt) })}`
}
