import { ChoiceFilter } from '../lists/ChoiceFilter.tsx'
import { FilterBar } from '../lists/FilterBar.tsx'
import { useText } from '../texts/use-text.ts'
import { dueChoices } from './due-choices.ts'
import { useSteps } from './use-steps.ts'

/** 待办筛选 — by step and by how soon it is due. */
export const WorkFilters = () => {
  const text = useText()
  const steps = useSteps()
  return (
    <FilterBar>
      <ChoiceFilter name="elementId" label={text('fields.step')} choices={steps} />
      <ChoiceFilter
        name="due"
        label={text('work.dueWithin')}
        choices={dueChoices.map((value) => ({ value, label: text(`work.${value}`) }))}
      />
    </FilterBar>
  )
}
