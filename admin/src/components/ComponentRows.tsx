import { useQuery } from '@tanstack/react-query'
import { useListContext } from 'ra-core'
import { catalogueQuery } from '../catalogue/read-catalogue.ts'
import type { Column } from '../lists/column.ts'
import { Rows } from '../lists/Rows.tsx'
import { useText } from '../texts/use-text.ts'
import { useUnitNames } from '../units/use-unit-names.ts'
import type { ListedComponent } from './list-components.ts'

const bodies = [
  ['departmentInCharge', ({ departmentInChargeId }) => departmentInChargeId],
  ['owner', ({ ownerId }) => ownerId],
  ['maintainer', ({ maintainerId }) => maintainerId],
] as const satisfies readonly (readonly [string, (row: ListedComponent) => string | null])[]

/** 部件行 — identifier, class, place, and the department in charge, owner and maintainer by name. */
export const ComponentRows = () => {
  const text = useText()
  const { data = [] } = useListContext<ListedComponent>()
  const { data: classes = [] } = useQuery(catalogueQuery)
  const unitName = useUnitNames(data.flatMap((row) => bodies.map(([, idOf]) => idOf(row))))
  const classNames = new Map(classes.map(({ code, name }) => [code, name]))
  const columns: readonly Column<ListedComponent>[] = [
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
  return <Rows label={text('components.title')} columns={columns} />
}
