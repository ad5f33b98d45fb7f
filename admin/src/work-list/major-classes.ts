import type { CatalogueClass } from '../catalogue/read-catalogue.ts'

type Class = Pick<CatalogueClass, 'code' | 'majorCode' | 'majorName'>

/** 大类 — each once, by the beginning of the codes of its minor classes. */
export function majorClassesIn(classes: readonly Class[]) {
  const names = new Map(
    classes
      .filter(({ code, majorCode }) => code.startsWith(majorCode))
      .map(({ majorCode, majorName }) => [majorCode, majorName]),
  )
  return [...names].map(([value, label]) => ({ value, label: `${value} ${label}` }))
}
