import type { CatalogueClass } from './read-catalogue.ts'

type Wanted = {
  readonly text?: string
  readonly kind?: string
  readonly standard?: string
}

/** 目录查询 — the classes of a standard and kind, by part of a name or the beginning of a code. */
export function classesFound(
  classes: readonly CatalogueClass[],
  { text = '', kind, standard }: Wanted,
): readonly CatalogueClass[] {
  const words = text.trim().toLowerCase().split(/\s+/)
  const says = (it: CatalogueClass, word: string) =>
    it.code.startsWith(word) || `${it.majorName} ${it.name}`.toLowerCase().includes(word)
  return classes.filter(
    (it) =>
      (kind === undefined || it.kind === kind) &&
      (standard === undefined || it.standard === standard) &&
      words.every((word) => says(it, word)),
  )
}
