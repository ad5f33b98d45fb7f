import type { ViewFragment } from '../api/generated/operations.ts'

export type View = ViewFragment
export type Filter = Readonly<Record<string, unknown>>

/** 视图条件 — what a view narrows by. */
export const filterOf = ({ filter }: Pick<View, 'filter'>): Filter =>
  typeof filter === 'object' && filter !== null ? { ...filter } : {}

/** 相同条件 — whether two filters narrow by the same. */
export const isSame = (one: Filter, other: Filter): boolean => written(one) === written(other)

/** 相同顺序 — whether the same columns stand in the same order. */
export const isSameOrder = (one: readonly string[], other: readonly string[]): boolean =>
  one.join() === other.join()

const written = (filter: Filter) =>
  JSON.stringify(
    Object.entries(filter)
      .filter(([, value]) => value !== undefined && value !== null)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )

/** 空白地址 — an address that names a view and says no more: its filter is still to be put there. */
export const isOnlyView = (address: Filter): boolean =>
  Object.keys(address).length === 1 && typeof address['view'] === 'string'
