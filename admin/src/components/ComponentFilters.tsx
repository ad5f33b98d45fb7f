import { useQuery } from '@tanstack/react-query'
import { catalogueQuery } from '../catalogue/read-catalogue.ts'
import { ChoiceFilter } from '../lists/ChoiceFilter.tsx'
import { FilterBar } from '../lists/FilterBar.tsx'
import { TextFilter } from '../lists/TextFilter.tsx'
import { useNamed, useText } from '../texts/use-text.ts'

/** 部件筛选 — by the beginning of the identifier, and by class. */
export const ComponentFilters = () => {
  const text = useText()
  const named = useNamed()
  const { data: classes = [] } = useQuery(catalogueQuery)
  const names = new Map(
    classes.filter(({ kind }) => kind === 'COMPONENT').map((one) => [one.code, named(one)]),
  )
  return (
    <FilterBar>
      <TextFilter
        name="code"
        label={text('components.code')}
        hint={text('components.searchHint')}
      />
      <ChoiceFilter
        name="classCode"
        label={text('components.className')}
        choices={[...names].map(([value, name]) => ({ value, label: `${value} ${name}` }))}
      />
    </FilterBar>
  )
}
