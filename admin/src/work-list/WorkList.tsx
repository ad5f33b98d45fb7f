import Button from '@mui/material/Button'
import type { Theme } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { ListBase, useListContext } from 'ra-core'
import { Suspense, useMemo } from 'react'
import { Link } from 'react-router'
import { BulkBar } from '../bulk/BulkBar.tsx'
import { SelectionPlace } from '../bulk/selection.tsx'
import { Arranging } from '../departments/Arranging.tsx'
import { ExportButton } from '../exports/ExportButton.tsx'
import { WaitingHandovers } from '../handovers/WaitingHandovers.tsx'
import { Empty } from '../lists/Empty.tsx'
import { Listing } from '../lists/Listing.tsx'
import { NoMatch } from '../lists/NoMatch.tsx'
import { Pages } from '../lists/Pages.tsx'
import { useClearing } from '../lists/use-clearing.ts'
import { usePreferences } from '../preferences.ts'
import { NextCase } from '../reservations/NextCase.tsx'
import { lazily } from '../shell/lazily.ts'
import { PageTitle } from '../shell/PageTitle.tsx'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import { ViewPicker } from '../views/ViewPicker.tsx'
import { viewsOfWorkList } from '../views/viewed-list.ts'
import { boardKinds } from './board-columns.ts'
import { ColumnChoice } from './ColumnChoice.tsx'
import { LayoutChoice } from './LayoutChoice.tsx'
import { OrderChoice } from './OrderChoice.tsx'
import { RoleChoice } from './RoleChoice.tsx'
import { useLiveWorkList } from './use-live-work-list.ts'
import { WorkCards } from './WorkCards.tsx'
import { WorkFilters } from './WorkFilters.tsx'
import { WorkTable } from './WorkTable.tsx'
import { workListFilter } from './work-list-filter.ts'

const WorkBoard = lazily(async () => (await import('./WorkBoard.tsx')).WorkBoard)

/** 工作列表 — what waits for the viewer, in the order that he has chosen, always as it is now. */
export const WorkList = () => {
  const text = useText()
  const opensWith = useOpening()
  return (
    <ListBase resource="work-list" perPage={25} filterDefaultValues={opensWith}>
      <PageTitle title={text('work.title')} note={text('work.note')}>
        <ViewPicker of={viewsOfWorkList} />
        <ColumnChoice />
        <ExportButton
          list="WORK_LIST"
          filterOf={(filter) => ({ workListFilter: workListFilter(filter) })}
        />
        <NextCase />
      </PageTitle>
      <Arranging />
      <WaitingHandovers />
      <LayoutChoice />
      <OrderChoice />
      <RoleChoice />
      <WorkFilters />
      <SelectionPlace>
        <Listing empty={<NoWork />}>
          <ShownWork />
        </Listing>
        <BulkBar />
      </SelectionPlace>
      <LiveWorkList />
    </ListBase>
  )
}

/** The view that the viewer wants to begin with, where the address says nothing. */
function useOpening() {
  const { workListView } = usePreferences()
  return useMemo(() => (workListView === '' ? {} : { view: workListView }), [workListView])
}

const ShownWork = () => {
  const { filterValues } = useListContext()
  const kind = boardKinds.find((it) => it === filterValues['board'])
  if (kind === undefined)
    return (
      <>
        <WorkRows />
        <Pages />
      </>
    )
  return (
    <Suspense fallback={<Waiting />}>
      <WorkBoard kind={kind} />
    </Suspense>
  )
}

const WorkRows = () => {
  const wide = useMediaQuery<Theme>(({ breakpoints }) => breakpoints.up('md'))
  return wide ? <WorkTable /> : <WorkCards />
}

const LiveWorkList = () => {
  useLiveWorkList()
  return null
}

const NoWork = () => {
  const text = useText()
  const { narrowed } = useClearing()
  if (narrowed) return <NoMatch />
  return (
    <Empty title={text('work.empty')} advice={text('work.emptyAdvice')}>
      <Button component={Link} to="/cases" variant="outlined">
        {text('work.toCases')}
      </Button>
    </Empty>
  )
}
