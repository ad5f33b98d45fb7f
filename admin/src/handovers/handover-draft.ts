/** 交班草稿 — what is said of all of a shift, and of single steps, by their ids. */
export type HandoverDraft = {
  readonly note: string
  readonly notes: Readonly<Record<string, string>>
}

/** 恢复 — notes as they were kept in a browser; what is none is left out. */
export function handoverDraftIn(kept: Readonly<Record<string, unknown>>): HandoverDraft {
  const { note, notes } = kept
  const each = typeof notes === 'object' && notes !== null ? Object.entries(notes) : []
  return {
    note: typeof note === 'string' ? note : '',
    notes: Object.fromEntries(each.filter(([, said]) => typeof said === 'string')),
  }
}

/** Whether nothing would be lost. */
export const isUntouched = ({ note, notes }: HandoverDraft): boolean =>
  [note, ...Object.values(notes)].every((said) => said.trim() === '')
