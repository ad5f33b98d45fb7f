export type Picked = { readonly id: string; readonly label: string; readonly more?: string }

/** What an address wants; its name is known later. */
export const wantedOf = (id: string, name: string | null): Picked | null =>
  id === '' ? null : { id, label: name ?? '…' }

type Change = {
  readonly picked: Picked | null
  /** What was wanted from outside until now, and what is wanted since. */
  readonly before: Picked | null
  readonly first: Picked | null
}

/** 选择 — what stays picked once something else is wanted from outside; a name that comes late is not a new choice. */
export function adopted({ picked, before, first }: Change): Picked | null {
  const isPicked = first?.id === picked?.id
  if (first?.id === before?.id) return isPicked ? first : picked
  return isPicked ? picked : first
}
