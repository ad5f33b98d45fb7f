import Button from '@mui/material/Button'
import { useQuery } from '@tanstack/react-query'
import { useListContext } from 'ra-core'
import { useState } from 'react'
import { stateOf } from '../catalogue/class-state.ts'
import { catalogueQuery } from '../catalogue/read-catalogue.ts'
import { ChoiceFilter } from '../lists/ChoiceFilter.tsx'
import { useFilter } from '../lists/use-filter.ts'
import { keysOf } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import { areasQuery } from './areas.ts'
import { majorClassesIn, minorClassesIn } from './major-classes.ts'

const names = ['stage', 'classCodePrefix', 'classCode', 'areaId'] as const

/** 更多筛选 — those of the case, once somebody asks for them, or when one of them is set. */
export const MoreFilters = () => {
  const text = useText()
  const { filterValues } = useListContext()
  const [open, setOpen] = useState(false)
  if (open || names.some((name) => name in filterValues)) return <CaseFilters />
  return <Button onClick={() => setOpen(true)}>{text('work.moreFilters')}</Button>
}

/** By the case’s stage, its major class and in it the class, and its area. */
const CaseFilters = () => {
  const text = useText()
  const named = useNamed()
  const { data: classes = [] } = useQuery(catalogueQuery)
  const { data: areas = [] } = useQuery(areasQuery)
  const { value: major } = useFilter('classCodePrefix')
  const { value: minor } = useFilter('classCode')
  const offered = classes.filter((one) => stateOf(one) !== 'NOT_OFFERED')
  return (
    <>
      <ChoiceFilter
        name="stage"
        label={text('fields.stage')}
        choices={keysOf(texts.stages)
          .filter((stage) => !over.has(stage))
          .map((value) => ({ value, label: text(`stages.${value}`) }))}
      />
      <ChoiceFilter
        name="classCodePrefix"
        label={text('catalogue.major')}
        choices={majorClassesIn(offered).map((it) => ({
          value: it.code,
          label: `${it.code} ${named(it)}`,
        }))}
        within={inMajor}
      />
      {(major !== '' || minor !== '') && (
        <ChoiceFilter
          name="classCode"
          label={text('fields.className')}
          choices={minorClassesIn(offered, major).map((one) => ({
            value: one.code,
            label: `${one.code} ${named(one)}`,
          }))}
        />
      )}
      <ChoiceFilter
        name="areaId"
        label={text('work.area')}
        choices={areas.map((area) => ({ value: area.id, label: named(area) }))}
      />
    </>
  )
}

const inMajor = ['classCode']
/** Of a case that has come to its end nothing waits. */
const over: ReadonlySet<string> = new Set(['CLOSED', 'NOT_FILED', 'VOIDED'])
