/** 派遣单草稿 — for whom an order is, whom to ask, and what it says. */
export type SlipDraft = {
  readonly recipient: string
  readonly contact: string
  readonly note: string
}

/** 恢复 — an order as it was kept in a browser, and else as it begins. */
export function slipDraftIn(kept: Readonly<Record<string, unknown>>, first: SlipDraft): SlipDraft {
  const { recipient, contact, note } = kept
  return {
    recipient: typeof recipient === 'string' ? recipient : first.recipient,
    contact: typeof contact === 'string' ? contact : first.contact,
    note: typeof note === 'string' ? note : first.note,
  }
}

/** Whether nothing would be lost. */
export const isAsFirst = (draft: SlipDraft, first: SlipDraft): boolean =>
  draft.recipient === first.recipient &&
  draft.contact === first.contact &&
  draft.note === first.note
