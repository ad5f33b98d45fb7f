import Button from '@mui/material/Button'
import { useListContext } from 'ra-core'
import { Link } from 'react-router'
import { ExportButton } from '../exports/ExportButton.tsx'
import { ImportButton } from '../imports/ImportButton.tsx'
import { ChoiceFilter } from '../lists/ChoiceFilter.tsx'
import type { Column } from '../lists/column.ts'
import { FilterBar } from '../lists/FilterBar.tsx'
import { ListPage } from '../lists/ListPage.tsx'
import { RowLink } from '../lists/RowLink.tsx'
import { Rows } from '../lists/Rows.tsx'
import { TextFilter } from '../lists/TextFilter.tsx'
import { textIn } from '../lists/text-in.ts'
import { useViewer } from '../shell/use-viewer.ts'
import { keyIn, keysOf } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import { useText } from '../texts/use-text.ts'
import { useUnitNames } from '../units/use-unit-names.ts'
import { AddPerson } from './AddPerson.tsx'
import { HeldRoles } from './HeldRoles.tsx'
import type { ListedPerson } from './list-people.ts'

/** 人员 — who works with the city's cases, at which unit and in which roles. */
export const PersonList = () => (
  <ListPage section="people" filters={<PersonFilters />} actions={<PeopleActs />}>
    <PersonRows />
  </ListPage>
)

const PeopleActs = () => {
  const text = useText()
  const viewer = useViewer()
  return (
    <>
      {viewer?.may('roleHolders') && (
        <Button component={Link} to="/people/holders">
          {text('roleHolders.title')}
        </Button>
      )}
      <ExportButton
        list="PEOPLE"
        filterOf={({ role, name }) => ({
          officeFilter: { role: keyIn(texts.roles, role), text: textIn(name) },
        })}
      />
      <ImportButton to="/people/import" needs="importPeople" />
      <AddPerson />
    </>
  )
}

const PersonFilters = () => {
  const text = useText()
  return (
    <FilterBar>
      <TextFilter name="name" label={text('fields.text')} hint={text('people.searchHint')} />
      <ChoiceFilter
        name="role"
        label={text('people.role')}
        choices={keysOf(texts.roles).map((value) => ({ value, label: text(`roles.${value}`) }))}
      />
    </FilterBar>
  )
}

const PersonRows = () => {
  const text = useText()
  const { data = [] } = useListContext<ListedPerson>()
  const unitName = useUnitNames(data.map(({ unitId }) => unitId))
  const columns: readonly Column<ListedPerson>[] = [
    {
      name: 'name',
      label: text('people.name'),
      cell: ({ id, name }) => <RowLink to={`/people/${id}/show`}>{name}</RowLink>,
      width: '18%',
    },
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
    { name: 'phone', label: text('people.phone'), cell: ({ phone }) => phone, short: true },
    {
      name: 'state',
      label: text('people.state'),
      cell: ({ active }) => text(active ? 'people.active' : 'people.inactive'),
      short: true,
    },
  ]
  return <Rows label={text('people.title')} columns={columns} />
}
