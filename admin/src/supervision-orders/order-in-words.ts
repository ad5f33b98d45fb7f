import type { OrderFactsFragment } from '../api/generated/operations.ts'
import type { Text } from '../texts/use-text.ts'

type Given = Pick<OrderFactsFragment, 'openedBy' | 'openedAt' | 'level'>

/** 督办人 — who pressed, a leader or a level of the ladder, and when. */
export function giverInWords(
  text: Text,
  { openedBy, openedAt, level }: Given,
  instant: (iso: string) => string,
): string {
  const at = instant(openedAt)
  return openedBy === null
    ? text('supervision.byLevel', { at, level: level ?? '' })
    : text('supervision.by', { at, name: openedBy.name })
}

type Answered = Pick<OrderFactsFragment, 'answer' | 'answeredBy' | 'answeredAt'>

/** 督办答复 — what was answered, by whom and when; null while nobody has. */
export function answerInWords(
  text: Text,
  { answer, answeredBy, answeredAt }: Answered,
  instant: (iso: string) => string,
): string | null {
  if (answeredBy === null || answeredAt === null) return null
  const told = { name: answeredBy.name, at: instant(answeredAt), answer: answer ?? '' }
  return text('supervision.answered', told)
}
