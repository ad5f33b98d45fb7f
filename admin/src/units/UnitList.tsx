import Button from '@mui/material/Button'
import { Link } from 'react-router'
import { ChoiceFilter } from '../lists/ChoiceFilter.tsx'
import type { Column } from '../lists/column.ts'
import { FilterBar } from '../lists/FilterBar.tsx'
import { ListPage } from '../lists/ListPage.tsx'
import { Rows } from '../lists/Rows.tsx'
import { TextFilter } from '../lists/TextFilter.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { en } from '../texts/en.ts'
import { keysOf } from '../texts/keys-of.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import type { ListedUnit } from './list-units.ts'
import { SaveUnit } from './SaveUnit.tsx'

/** 组织机构 — the units of the city and of those above and below it, each with its parent. */
export const UnitList = () => {
  const text = useText()
  return (
    <ListPage section="units" filters={<UnitFilters />} actions={<UnitActs />}>
      <Rows label={text('units.title')} columns={useColumns()} />
    </ListPage>
  )
}

const UnitActs = () => {
  const text = useText()
  const viewer = useViewer()
  return (
    <>
      <Button component={Link} to="/units/roster" variant="outlined">
        {text('duties.title')}
      </Button>
      {viewer?.may('importGrids') && (
        <Button component={Link} to="/units/grids" variant="outlined">
          {text('gridImport.title')}
        </Button>
      )}
      <SaveUnit unit={null} />
    </>
  )
}

const UnitFilters = () => {
  const text = useText()
  return (
    <FilterBar>
      <TextFilter name="name" label={text('fields.text')} hint={text('units.searchHint')} />
      <ChoiceFilter
        name="kind"
        label={text('units.kind')}
        choices={keysOf(en.unitKinds).map((value) => ({
          value,
          label: text(`unitKinds.${value}`),
        }))}
      />
    </FilterBar>
  )
}

function useColumns(): readonly Column<ListedUnit>[] {
  const text = useText()
  const named = useNamed()
  const viewer = useViewer()
  const changes: Column<ListedUnit> = {
    name: 'acts',
    label: text('personActs.acts'),
    cell: (unit) => (unit.city.code === viewer?.city.code ? <SaveUnit unit={unit} /> : null),
    short: true,
  }
  return [
    { name: 'name', label: text('units.name'), cell: named, width: '32%' },
    { name: 'kind', label: text('units.kind'), cell: ({ kind }) => text(`unitKinds.${kind}`) },
    {
      name: 'parent',
      label: text('units.parent'),
      cell: ({ parent }) => parent && named(parent),
    },
    { name: 'code', label: text('units.code'), cell: ({ code }) => code },
    {
      name: 'accounts',
      label: text('units.accounts'),
      cell: ({ hasAccounts }) => text(hasAccounts ? 'units.hasAccounts' : 'units.noAccounts'),
    },
    {
      name: 'state',
      label: text('units.state'),
      cell: ({ active }) => text(active ? 'units.active' : 'units.inactive'),
      short: true,
    },
    ...(viewer?.may('saveUnit') ? [changes] : []),
  ]
}
