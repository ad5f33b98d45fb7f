import { ChoiceFilter } from '../lists/ChoiceFilter.tsx'
import { FilterBar } from '../lists/FilterBar.tsx'
import { TextFilter } from '../lists/TextFilter.tsx'
import { keysOf } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import { useText } from '../texts/use-text.ts'
import { dueChoices } from '../work-list/due-choices.ts'
import { MoreFilters } from '../work-list/MoreFilters.tsx'
import { useSteps } from '../work-list/use-steps.ts'

/** 地图筛选 — by light, step, due date, source, text, stage, class and area, as in the work list. */
export const MapFilters = () => {
  const text = useText()
  const steps = useSteps()
  return (
    <FilterBar>
      <ChoiceFilter
        name="light"
        label={text('fields.light')}
        choices={keysOf(texts.lights).map((value) => ({ value, label: text(`lights.${value}`) }))}
      />
      <ChoiceFilter name="elementId" label={text('fields.step')} choices={steps} />
      <ChoiceFilter
        name="due"
        label={text('work.dueWithin')}
        choices={dueChoices.map((value) => ({ value, label: text(`work.${value}`) }))}
      />
      <ChoiceFilter
        name="source"
        label={text('fields.source')}
        choices={keysOf(texts.sources).map((value) => ({ value, label: text(`sources.${value}`) }))}
      />
      <TextFilter name="text" label={text('fields.text')} hint={text('work.searchHint')} />
      <MoreFilters />
    </FilterBar>
  )
}
