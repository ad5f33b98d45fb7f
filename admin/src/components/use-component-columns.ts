import { useQuery } from '@tanstack/react-query'
import { catalogueQuery } from '../catalogue/read-catalogue.ts'
import type { Column } from '../lists/column.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import { useUnitNames } from '../units/use-unit-names.ts'
import type { ListedComponent } from './list-components.ts'

const bodies = [
  ['departmentInCharge', ({ departmentInChargeId }) => departmentInChargeId],
  ['owner', ({ ownerId }) => ownerId],
  ['maintainer', ({ maintainerId }) => maintainerId],
] as const satisfies readonly (readonly [string, (row: ListedComponent) => string | null])[]

/** 部件列 — identifier, class, place, and the department in charge, owner and maintainer by name. */
export function useComponentColumns(
  rows: readonly ListedComponent[],
): readonly Column<ListedComponent>[] {
  const text = useText()
  const named = useNamed()
  const { data: classes = [] } = useQuery(catalogueQuery)
  const unitName = useUnitNames(rows.flatMap((row) => bodies.map(([, idOf]) => idOf(row))))
  const classNames = new Map(classes.map((one) => [one.code, named(one)]))
  return [
    { name: 'code', label: text('components.code'), cell: ({ code }) => code, short: true },
    { name: 'name', label: text('components.name'), cell: ({ name }) => name },
    {
      name: 'className',
      label: text('components.className'),
      cell: ({ classCode }) => classNames.get(classCode) ?? classCode,
    },
    { name: 'address', label: text('fields.address'), cell: ({ address }) => address },
    ...bodies.map(([name, idOf]) => ({
      name,
      label: text(`components.${name}`),
      cell: (row: ListedComponent) => unitName(idOf(row)),
    })),
  ]
}
