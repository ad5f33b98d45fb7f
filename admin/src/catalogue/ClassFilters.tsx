import { ChoiceFilter } from '../lists/ChoiceFilter.tsx'
import { FilterBar } from '../lists/FilterBar.tsx'
import { TextFilter } from '../lists/TextFilter.tsx'
import { keysOf } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import { useText } from '../texts/use-text.ts'
import { ClassKindFilter } from './ClassKindFilter.tsx'
import { EditionSwitch } from './EditionSwitch.tsx'

/** 目录筛选 — the edition, then by name or code, kind, origin and state. */
export const ClassFilters = () => {
  const text = useText()
  return (
    <>
      <EditionSwitch />
      <FilterBar>
        <TextFilter name="text" label={text('fields.text')} hint={text('catalogue.searchHint')} />
        <ClassKindFilter />
        <ChoiceFilter
          name="origin"
          label={text('catalogueEditions.origin')}
          choices={keysOf(texts.classOrigins).map((value) => ({
            value,
            label: text(`classOrigins.${value}`),
          }))}
        />
        <ChoiceFilter
          name="state"
          label={text('catalogue.state')}
          choices={keysOf(texts.classStates).map((value) => ({
            value,
            label: text(`classStates.${value}`),
          }))}
        />
      </FilterBar>
    </>
  )
}
