import { ChoiceFilter } from '../lists/ChoiceFilter.tsx'
import { DayFilter } from '../lists/DayFilter.tsx'
import { FilterBar } from '../lists/FilterBar.tsx'
import { TextFilter } from '../lists/TextFilter.tsx'
import { keysOf } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import { useText } from '../texts/use-text.ts'

/** 案件筛选 — by text, stage, source and the day of the report. */
export const CaseFilters = () => {
  const text = useText()
  return (
    <FilterBar>
      <TextFilter name="text" label={text('fields.text')} hint={text('caseList.searchHint')} />
      <ChoiceFilter
        name="stage"
        label={text('fields.stage')}
        choices={keysOf(texts.stages).map((value) => ({ value, label: text(`stages.${value}`) }))}
      />
      <ChoiceFilter
        name="source"
        label={text('fields.source')}
        choices={keysOf(texts.sources).map((value) => ({ value, label: text(`sources.${value}`) }))}
      />
      <DayFilter name="from" label={text('fields.from')} />
      <DayFilter name="to" label={text('fields.to')} />
    </FilterBar>
  )
}
