import type { Column } from '../lists/column.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import type { CatalogueClass } from './read-catalogue.ts'

/** 目录列 — name, kind, code, major class, standard, levels of dispatch, whether it is in use. */
export function useClassColumns(): readonly Column<CatalogueClass>[] {
  const text = useText()
  const named = useNamed()
  return [
    { name: 'name', label: text('catalogue.name'), cell: named, width: '26%' },
    { name: 'code', label: text('catalogue.code'), cell: ({ code }) => code, short: true },
    {
      name: 'kind',
      label: text('catalogue.kind'),
      cell: ({ kind }) => text(`classKinds.${kind}`),
      short: true,
    },
    {
      name: 'major',
      label: text('catalogue.major'),
      cell: ({ majorCode, majorName }) => `${majorCode} ${majorName}`,
    },
    { name: 'standard', label: text('catalogue.standard'), cell: ({ standard }) => standard },
    {
      name: 'dispatchLevel',
      label: text('catalogue.dispatchLevel'),
      cell: ({ dispatchLevel }) => text(`dispatchLevels.${dispatchLevel ?? 'AS_CITY'}`),
    },
    {
      name: 'state',
      label: text('catalogue.state'),
      cell: ({ active }) => text(active ? 'catalogue.active' : 'catalogue.inactive'),
      short: true,
    },
  ]
}
