/** 交办草稿 — to which unit below a case is to be passed, and what is said with it. */
export type PassDownDraft = { readonly unitId: string; readonly comment: string }

/** 恢复 — a passing down as it was kept in a browser. */
export const passDownDraftIn = ({
  unitId,
  comment,
}: Readonly<Record<string, unknown>>): PassDownDraft => ({
  unitId: typeof unitId === 'string' ? unitId : '',
  comment: typeof comment === 'string' ? comment : '',
})

/** Whether nothing would be lost. */
export const isUntouched = ({ comment }: PassDownDraft): boolean => comment.trim() === ''
