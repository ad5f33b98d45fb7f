import { useQuery } from '@tanstack/react-query'
import { ChoiceFilter } from '../lists/ChoiceFilter.tsx'
import { FilterBar } from '../lists/FilterBar.tsx'
import { TextFilter } from '../lists/TextFilter.tsx'
import { en } from '../texts/en.ts'
import { keysOf } from '../texts/keys-of.ts'
import { useText } from '../texts/use-text.ts'
import { catalogueQuery } from './read-catalogue.ts'

/** 目录筛选 — by name or code, kind and standard. */
export const ClassFilters = () => {
  const text = useText()
  const { data: classes = [] } = useQuery(catalogueQuery)
  const standards = [...new Set(classes.map(({ standard }) => standard))].sort()
  return (
    <FilterBar>
      <TextFilter name="text" label={text('fields.text')} hint={text('catalogue.searchHint')} />
      <ChoiceFilter
        name="kind"
        label={text('catalogue.kind')}
        choices={keysOf(en.classKinds).map((value) => ({
          value,
          label: text(`classKinds.${value}`),
        }))}
      />
      <ChoiceFilter
        name="standard"
        label={text('catalogue.standard')}
        choices={standards.map((value) => ({ value, label: value }))}
      />
    </FilterBar>
  )
}
