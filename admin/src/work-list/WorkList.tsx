import Button from '@mui/material/Button'
import type { Theme } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { ListBase, useListContext } from 'ra-core'
import { Link } from 'react-router'
import { Arranging } from '../departments/Arranging.tsx'
import { Empty } from '../lists/Empty.tsx'
import { Listing } from '../lists/Listing.tsx'
import { NoMatch } from '../lists/NoMatch.tsx'
import { Pages } from '../lists/Pages.tsx'
import { NextCase } from '../reservations/NextCase.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { useText } from '../texts/use-text.ts'
import { useLiveWorkList } from './use-live-work-list.ts'
import { WorkCards } from './WorkCards.tsx'
import { WorkFilters } from './WorkFilters.tsx'
import { WorkTable } from './WorkTable.tsx'

/** 工作列表 — what waits for the viewer, the most urgent first, always as it is now. */
export const WorkList = () => {
  const text = useText()
  return (
    <ListBase resource="work-list" perPage={25}>
      <PageTitle title={text('work.title')} note={text('work.note')}>
        <NextCase />
      </PageTitle>
      <Arranging />
      <WorkFilters />
      <Listing empty={<NoWork />}>
        <WorkRows />
        <Pages />
      </Listing>
      <LiveWorkList />
    </ListBase>
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
  const { filterValues } = useListContext()
  if (Object.keys(filterValues).length > 0) return <NoMatch />
  return (
    <Empty title={text('work.empty')} advice={text('work.emptyAdvice')}>
      <Button component={Link} to="/cases" variant="outlined">
        {text('work.toCases')}
      </Button>
    </Empty>
  )
}
