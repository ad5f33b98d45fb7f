import { ChoiceFilter } from '../lists/ChoiceFilter.tsx'
import { DayFilter } from '../lists/DayFilter.tsx'
import { FilterBar } from '../lists/FilterBar.tsx'
import { PersonFilter } from '../people/PersonFilter.tsx'
import { useText } from '../texts/use-text.ts'
import { actionChoices } from './actions.ts'

/** 审计筛选 — by action, by who did it, and by day. */
export const AuditFilters = () => {
  const text = useText()
  return (
    <FilterBar>
      <ChoiceFilter name="action" label={text('audit.action')} choices={actionChoices(text)} />
      <PersonFilter name="personId" label={text('audit.actor')} />
      <DayFilter name="from" label={text('fields.from')} />
      <DayFilter name="to" label={text('fields.to')} />
    </FilterBar>
  )
}
