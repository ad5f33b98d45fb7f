type Words = Readonly<Record<string, string>>

/** 答复草稿 — what a unit objects to, line by line. */
export type AnswerDraft = { readonly said: Words }

/** 恢复 — objections as they were kept in a browser, over those that were sent before; words to a line that is not asked about are left out. */
export function answerDraftIn(
  { said }: Readonly<Record<string, unknown>>,
  sent: Words,
): AnswerDraft {
  const kept = typeof said === 'object' && said !== null ? Object.entries(said) : []
  const known = kept.filter(([line, words]) => line in sent && typeof words === 'string')
  return { said: { ...sent, ...Object.fromEntries(known) } }
}

/** Whether nothing would be lost. */
export const isAsSent = ({ said }: AnswerDraft, sent: Words): boolean =>
  Object.entries(sent).every(([line, words]) => said[line] === words)
