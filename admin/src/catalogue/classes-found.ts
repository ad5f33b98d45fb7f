import { wordsIn } from '../lists/words-in.ts'
import { stateOf } from './class-state.ts'
import type { CatalogueClass } from './read-catalogue.ts'

type Wanted = {
  readonly text?: string
  readonly kind?: string
  readonly standard?: string
  readonly origin?: string
  readonly state?: string
}

/** 目录查询 — the classes of a standard, kind, origin and state, by part of a name or code. */
export function classesFound(
  classes: readonly CatalogueClass[],
  { text = '', kind, standard, origin, state }: Wanted,
): readonly CatalogueClass[] {
  const words = wordsIn(text)
  const saidIn = ({ code, majorName, majorNameEn, name, nameEn }: CatalogueClass) =>
    [code, majorName, majorNameEn, name, nameEn].join(' ').toLowerCase()
  return classes.filter(
    (it) =>
      (kind === undefined || it.kind === kind) &&
      (standard === undefined || it.standard === standard) &&
      (origin === undefined || (origin === 'EXTENSION') === it.extension) &&
      (state === undefined || stateOf(it) === state) &&
      words.every((word) => saidIn(it).includes(word)),
  )
}
