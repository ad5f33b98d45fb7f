import { useQuery } from '@tanstack/react-query'
import { ChoiceFilter } from '../lists/ChoiceFilter.tsx'
import { FilterBar } from '../lists/FilterBar.tsx'
import { TextFilter } from '../lists/TextFilter.tsx'
import { useText } from '../texts/use-text.ts'
import { ClassKindFilter } from './ClassKindFilter.tsx'
import { catalogueQuery } from './read-catalogue.ts'

/** 目录筛选 — by name or code, kind and standard. */
export const ClassFilters = () => {
  const text = useText()
  const { data: classes = [] } = useQuery(catalogueQuery)
  const standards = [...new Set(classes.map(({ standard }) => standard))].sort()
  return (
    <FilterBar>
      <TextFilter name="text" label={text('fields.text')} hint={text('catalogue.searchHint')} />
      <ClassKindFilter />
      <ChoiceFilter
        name="standard"
        label={text('catalogue.standard')}
        choices={standards.map((value) => ({ value, label: value }))}
      />
    </FilterBar>
  )
}
