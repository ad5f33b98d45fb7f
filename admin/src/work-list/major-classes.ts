import { majorOf } from '../catalogue/major-of.ts'
import type { CatalogueClass } from '../catalogue/read-catalogue.ts'

type Minor = Pick<CatalogueClass, 'code' | 'name' | 'nameEn'>
type Class = Pick<CatalogueClass, 'code' | 'majorCode' | 'majorName' | 'majorNameEn'>

/** 大类 — each once, by the beginning of the codes of its minor classes. */
export function majorClassesIn(classes: readonly Class[]) {
  const majors = new Map(
    classes
      .filter(({ code, majorCode }) => code.startsWith(majorCode))
      .map((it) => [it.majorCode, { code: it.majorCode, ...majorOf(it) }]),
  )
  return [...majors.values()]
}

/** 小类 — those of a major class, each code once. */
export const minorClassesIn = (classes: readonly Minor[], majorCode: string): readonly Minor[] => [
  ...new Map(
    classes.filter(({ code }) => code.startsWith(majorCode)).map((one) => [one.code, one]),
  ).values(),
]
