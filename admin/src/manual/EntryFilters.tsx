import { ClassKindFilter } from '../catalogue/ClassKindFilter.tsx'
import { FilterBar } from '../lists/FilterBar.tsx'
import { TextFilter } from '../lists/TextFilter.tsx'
import { useText } from '../texts/use-text.ts'

/** 条目筛选 — by words of the entry, and by kind. */
export const EntryFilters = () => {
  const text = useText()
  return (
    <FilterBar>
      <TextFilter name="text" label={text('fields.text')} hint={text('manual.searchHint')} />
      <ClassKindFilter />
    </FilterBar>
  )
}
