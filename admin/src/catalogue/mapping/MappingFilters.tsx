import { ChoiceFilter } from '../../lists/ChoiceFilter.tsx'
import { FilterBar } from '../../lists/FilterBar.tsx'
import { TextFilter } from '../../lists/TextFilter.tsx'
import { keysOf } from '../../texts/keys-of.ts'
import { texts } from '../../texts/loaded.ts'
import { useText } from '../../texts/use-text.ts'
import { ClassKindFilter } from '../ClassKindFilter.tsx'

/** 对照筛选 — by name or code of either side, kind, basis and state. */
export const MappingFilters = () => {
  const text = useText()
  return (
    <FilterBar>
      <TextFilter name="text" label={text('fields.text')} hint={text('mapping.searchHint')} />
      <ClassKindFilter />
      <ChoiceFilter
        name="basis"
        label={text('mapping.basis')}
        choices={keysOf(texts.mappingBases).map((value) => ({
          value,
          label: text(`mappingBases.${value}`),
        }))}
      />
      <ChoiceFilter
        name="state"
        label={text('mapping.state')}
        choices={keysOf(texts.mapping.states).map((value) => ({
          value,
          label: text(`mapping.states.${value}`),
        }))}
      />
    </FilterBar>
  )
}
