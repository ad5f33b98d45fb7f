import type { CatalogueClass } from './read-catalogue.ts'

/** 大类名称 — that of a class, in both languages. */
export const majorOf = ({
  majorName: name,
  majorNameEn: nameEn,
}: Pick<CatalogueClass, 'majorName' | 'majorNameEn'>) => ({ name, nameEn })
