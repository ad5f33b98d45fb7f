import type { ReadRoleHoldersQuery } from '../api/generated/operations.ts'

type Held = ReadRoleHoldersQuery['roleHolders'][number]
/** 历任行 — a role that somebody held, or in which somebody else acted in their place. */
export type HolderRow = Omit<Held, 'substitutions'> & { readonly substitute: Held['person'] | null }

/** 历任行 — everybody who held the role, each followed by who acted in their place, from when to when and given by whom. */
export const holderRows = (holders: readonly Held[]): readonly HolderRow[] =>
  holders.flatMap(({ substitutions, ...held }) => [
    { ...held, substitute: null },
    ...substitutions.map(({ id, startsAt, endsAt, grantedAt, grantedBy, substitute }) => ({
      ...held,
      ...{ id: `${held.id} ${id}`, startsAt, endsAt, grantedAt, grantedBy, substitute },
    })),
  ])
