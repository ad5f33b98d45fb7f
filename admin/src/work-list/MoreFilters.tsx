import Button from '@mui/material/Button'
import { useQuery } from '@tanstack/react-query'
import { useListContext } from 'ra-core'
import { useState } from 'react'
import { stateOf } from '../catalogue/class-state.ts'
import { catalogueQuery } from '../catalogue/read-catalogue.ts'
import { ChoiceFilter } from '../lists/ChoiceFilter.tsx'
import { en } from '../texts/en.ts'
import { keysOf } from '../texts/keys-of.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import { areasQuery } from './areas.ts'
import { majorClassesIn } from './major-classes.ts'

const names = ['stage', 'classCodePrefix', 'areaId'] as const

/** 更多筛选 — those of the case, once somebody asks for them, or when one of them is set. */
export const MoreFilters = () => {
  const text = useText()
  const { filterValues } = useListContext()
  const [open, setOpen] = useState(false)
  if (open || names.some((name) => name in filterValues)) return <CaseFilters />
  return <Button onClick={() => setOpen(true)}>{text('work.moreFilters')}</Button>
}

/** By the case’s stage, its major class and its area. */
const CaseFilters = () => {
  const text = useText()
  const named = useNamed()
  const { data: classes = [] } = useQuery(catalogueQuery)
  const { data: areas = [] } = useQuery(areasQuery)
  return (
    <>
      <ChoiceFilter
        name="stage"
        label={text('fields.stage')}
        choices={keysOf(en.stages)
          .filter((stage) => !over.has(stage))
          .map((value) => ({ value, label: text(`stages.${value}`) }))}
      />
      <ChoiceFilter
        name="classCodePrefix"
        label={text('catalogue.major')}
        choices={majorClassesIn(classes.filter((one) => stateOf(one) !== 'NOT_OFFERED'))}
      />
      <ChoiceFilter
        name="areaId"
        label={text('work.area')}
        choices={areas.map((area) => ({ value: area.id, label: named(area) }))}
      />
    </>
  )
}

/** Of a case that has come to its end nothing waits. */
const over: ReadonlySet<string> = new Set(['CLOSED', 'NOT_FILED', 'VOIDED'])
