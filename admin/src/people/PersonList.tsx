import { useListContext } from 'ra-core'
import { ChoiceFilter } from '../lists/ChoiceFilter.tsx'
import type { Column } from '../lists/column.ts'
import { FilterBar } from '../lists/FilterBar.tsx'
import { ListPage } from '../lists/ListPage.tsx'
import { Rows } from '../lists/Rows.tsx'
import { en } from '../texts/en.ts'
import { keysOf } from '../texts/keys-of.ts'
import { useText } from '../texts/use-text.ts'
import { useUnitNames } from '../units/use-unit-names.ts'
import { HeldRoles } from './HeldRoles.tsx'
import type { ListedPerson } from './list-people.ts'

/** 人员 — who works with the city's cases, at which unit and in which roles. */
export const PersonList = () => (
  <ListPage section="people" filters={<PersonFilters />}>
    <PersonRows />
  </ListPage>
)

const PersonFilters = () => {
  const text = useText()
  return (
    <FilterBar>
      <ChoiceFilter
        name="role"
        label={text('people.role')}
        choices={keysOf(en.roles).map((value) => ({ value, label: text(`roles.${value}`) }))}
      />
    </FilterBar>
  )
}

const PersonRows = () => {
  const text = useText()
  const { data = [] } = useListContext<ListedPerson>()
  const unitName = useUnitNames(data.map(({ unitId }) => unitId))
  const columns: readonly Column<ListedPerson>[] = [
    { name: 'name', label: text('people.name'), cell: ({ name }) => name, width: '20%' },
    {
      name: 'unit',
      label: text('fields.unit'),
      cell: ({ unitId }) => unitName(unitId),
      width: '28%',
    },
    {
      name: 'roles',
      label: text('people.roles'),
      cell: ({ roles }) => (roles.length === 0 ? null : <HeldRoles roles={roles} />),
    },
    {
      name: 'state',
      label: text('people.state'),
      cell: ({ active }) => text(active ? 'people.active' : 'people.inactive'),
      short: true,
    },
  ]
  return <Rows label={text('people.title')} columns={columns} />
}
