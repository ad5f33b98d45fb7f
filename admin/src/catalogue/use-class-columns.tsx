import type { Column } from '../lists/column.ts'
import { useViewer } from '../shell/use-viewer.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { ClassActs } from './ClassActs.tsx'
import { ClassName } from './ClassName.tsx'
import { stateOf } from './class-state.ts'
import { majorOf } from './major-of.ts'
import type { CatalogueClass } from './read-catalogue.ts'

/** 目录列 — name, kind, code, major class, standard, levels of dispatch, state, and what may be done. */
export function useClassColumns(): readonly Column<CatalogueClass>[] {
  const text = useText()
  const named = useNamed()
  const viewer = useViewer()
  const stateIn = useStateInWords()
  return [
    { name: 'name', label: text('catalogue.name'), cell: nameOf, width: '26%' },
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
      cell: (one) => `${one.majorCode} ${named(majorOf(one))}`,
    },
    { name: 'standard', label: text('catalogue.standard'), cell: ({ standard }) => standard },
    {
      name: 'dispatchLevel',
      label: text('catalogue.dispatchLevel'),
      cell: ({ dispatchLevel }) => text(`dispatchLevels.${dispatchLevel ?? 'AS_CITY'}`),
    },
    { name: 'state', label: text('catalogue.state'), cell: stateIn },
    ...(viewer?.may('retireClass')
      ? [{ name: 'acts', label: text('catalogueEditions.acts'), cell: actsOf }]
      : []),
  ]
}

const nameOf = (itsClass: CatalogueClass) => <ClassName {...itsClass} />
const actsOf = (itsClass: CatalogueClass) => <ClassActs {...itsClass} />

function useStateInWords() {
  const text = useText()
  const { dayOf } = useTimes()
  return (itsClass: CatalogueClass) => {
    const { retiredAt, retiredByName, retiringReason } = itsClass
    if (retiredAt === null) return text(`classStates.${stateOf(itsClass)}`)
    return text('catalogueEditions.retired', {
      ...{ day: dayOf(retiredAt), by: retiredByName ?? '', reason: retiringReason ?? '' },
    })
  }
}
