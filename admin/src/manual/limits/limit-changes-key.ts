/** 在办时限变更 — by what the changes of an edition are kept; of all editions without one. */
export const limitChangesKey = (...editionId: readonly string[]) => ['limitChanges', ...editionId]
