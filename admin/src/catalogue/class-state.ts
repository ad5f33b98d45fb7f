import type { CatalogueClass } from './read-catalogue.ts'

export type ClassState = 'ACTIVE' | 'NOT_OFFERED' | 'RETIRED'

/** 小类状态 — whether problems are reported by a class; not offered is one that no manual in force has had yet. */
export function stateOf({
  active,
  retiredAt,
}: Pick<CatalogueClass, 'active' | 'retiredAt'>): ClassState {
  if (retiredAt !== null) return 'RETIRED'
  return active ? 'ACTIVE' : 'NOT_OFFERED'
}
