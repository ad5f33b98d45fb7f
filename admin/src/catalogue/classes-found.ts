import { wordsIn } from '../lists/words-in.ts'
import type { CatalogueClass } from './read-catalogue.ts'

type Wanted = {
  readonly text?: string
  readonly kind?: string
  readonly standard?: string
}

/** 目录查询 — the classes of a standard and kind, by part of a name or code. */
export function classesFound(
  classes: readonly CatalogueClass[],
  { text = '', kind, standard }: Wanted,
): readonly CatalogueClass[] {
  const words = wordsIn(text)
  const saidIn = ({ code, majorName, name, nameEn }: CatalogueClass) =>
    `${code} ${majorName} ${name} ${nameEn}`.toLowerCase()
  return classes.filter(
    (it) =>
      (kind === undefined || it.kind === kind) &&
      (standard === undefined || it.standard === standard) &&
      words.every((word) => saidIn(it).includes(word)),
  )
}
