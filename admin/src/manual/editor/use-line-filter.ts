import { useSearchParams } from 'react-router'
import type { ManualLineFilter } from '../../api/generated/operations.ts'
import { keyIn } from '../../texts/keys-of.ts'
import { texts } from '../../texts/loaded.ts'

const names = [
  ...(['kind', 'majorCode', 'classCode', 'text'] as const),
  ...(['limitUnit', 'grade', 'areaClass', 'unitId'] as const),
] as const
type Wanted = Readonly<Partial<Record<(typeof names)[number], string>>>

/** 条目筛选 — which lines are shown and changed together; it stands in the address. */
export function useLineFilter() {
  const [address, setAddress] = useSearchParams()
  const read = (name: (typeof names)[number]) => address.get(name) ?? ''
  const kind = keyIn(texts.classKinds, read('kind'))
  const limitUnit = keyIn(texts.limitUnits, read('limitUnit'))
  const grade = keyIn(texts.caseGrades, read('grade'))
  const areaClass = keyIn(texts.areaClasses, read('areaClass'))
  const filter: ManualLineFilter = {
    ...(kind && { kind }),
    ...(limitUnit && { limitUnit }),
    ...(grade && { grade }),
    ...(areaClass && { areaClass }),
    ...Object.fromEntries(
      (['majorCode', 'classCode', 'text', 'unitId'] as const)
        .filter((name) => read(name) !== '')
        .map((name) => [name, read(name)]),
    ),
  }
  const show = (wanted: Wanted) =>
    setAddress(
      (before) => {
        const next = new URLSearchParams(before)
        for (const name of names) {
          const value = name in wanted ? wanted[name] : before.get(name)
          if (value) next.set(name, value)
          else next.delete(name)
        }
        return next
      },
      { replace: true },
    )
  /** Of the tree: one place of it and no other. */
  const showClass = (wanted: Wanted) => show({ kind: '', majorCode: '', classCode: '', ...wanted })
  const clear = () => show(Object.fromEntries(names.map((name) => [name, ''])))
  return { filter, show, showClass, clear, isFiltered: Object.keys(filter).length > 0 }
}
