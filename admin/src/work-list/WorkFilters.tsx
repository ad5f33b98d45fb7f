import { ChoiceFilter } from '../lists/ChoiceFilter.tsx'
import { FilterBar } from '../lists/FilterBar.tsx'
import { TextFilter } from '../lists/TextFilter.tsx'
import { keysOf } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import { useText } from '../texts/use-text.ts'
import { dueChoices } from './due-choices.ts'
import { MoreFilters } from './MoreFilters.tsx'
import { useCounts } from './use-counts.ts'
import { useSteps } from './use-steps.ts'

const counted = (label: string, count: number | null) =>
  count === null ? label : `${label} (${count})`

/** 待办筛选 — by light and step with their counts, by text, source and how soon it is due. */
export const WorkFilters = () => {
  const text = useText()
  const steps = useSteps()
  const { ofStep, ofLight } = useCounts()
  return (
    <FilterBar>
      <ChoiceFilter
        name="light"
        label={text('fields.light')}
        choices={keysOf(texts.lights).map((value) => ({
          value,
          label: counted(text(`lights.${value}`), ofLight(value)),
        }))}
      />
      <ChoiceFilter
        name="elementId"
        label={text('fields.step')}
        choices={steps.map(({ value, label }) => ({ value, label: counted(label, ofStep(value)) }))}
      />
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
