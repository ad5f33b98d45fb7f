/** 理由草稿 — a reason that is being written. */
export type ReasonDraft = { readonly reason: string }

/** 恢复 — a reason as it was kept in a browser. */
export const reasonIn = ({ reason }: Readonly<Record<string, unknown>>): ReasonDraft => ({
  reason: typeof reason === 'string' ? reason : '',
})

/** Whether nothing would be lost. */
export const hasNoReason = ({ reason }: ReasonDraft): boolean => reason.trim() === ''
