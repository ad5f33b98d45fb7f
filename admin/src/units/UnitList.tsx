import Button from '@mui/material/Button'
import { ListBase } from 'ra-core'
import { Link } from 'react-router'
import { ExportButton } from '../exports/ExportButton.tsx'
import { ChoiceFilter } from '../lists/ChoiceFilter.tsx'
import { FilterBar } from '../lists/FilterBar.tsx'
import { Listing } from '../lists/Listing.tsx'
import { NothingYet } from '../lists/NothingYet.tsx'
import { TextFilter } from '../lists/TextFilter.tsx'
import { textIn } from '../lists/text-in.ts'
import { PageTitle } from '../shell/PageTitle.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { keyIn, keysOf } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import { useText } from '../texts/use-text.ts'
import { SaveUnit } from './SaveUnit.tsx'
import { UnitTree } from './UnitTree.tsx'

/** 组织机构 — the units of the city and of those above and below it, as a tree. */
export const UnitList = () => {
  const text = useText()
  return (
    <ListBase perPage={25}>
      <PageTitle title={text('units.title')} note={text('units.note')}>
        <UnitActs />
      </PageTitle>
      <UnitFilters />
      <Listing empty={<NothingYet title={text('units.empty')} advice={text('units.advice')} />}>
        <UnitTree />
      </Listing>
    </ListBase>
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
      <ExportButton
        list="UNITS"
        filterOf={({ kind, name }) => ({
          officeFilter: { unitKind: keyIn(texts.unitKinds, kind), text: textIn(name) },
        })}
      />
      {viewer?.may('importGrids') && (
        <Button component={Link} to="/units/grids" variant="outlined">
          {text('gridImport.title')}
        </Button>
      )}
      {viewer?.may('importResponsibilityGrids') && (
        <Button component={Link} to="/units/responsibility-grids" variant="outlined">
          {text('beatImport.title')}
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
        choices={keysOf(texts.unitKinds).map((value) => ({
          value,
          label: text(`unitKinds.${value}`),
        }))}
      />
    </FilterBar>
  )
}
