import Button from '@mui/material/Button'
import { ListBase } from 'ra-core'
import { Link, Navigate, useSearchParams } from 'react-router'
import { Empty } from '../lists/Empty.tsx'
import { Listing } from '../lists/Listing.tsx'
import { Pages } from '../lists/Pages.tsx'
import { Failure } from '../shell/Failure.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import { DifferenceFilters } from './DifferenceFilters.tsx'
import { DifferenceRows } from './DifferenceRows.tsx'
import { comparedAddress, editionsToCompare } from './difference-address.ts'
import { useEditions } from './use-editions.ts'

/** 版本对比 — two editions of the manual, line by line. */
export const ManualDifference = () => {
  const text = useText()
  return (
    <>
      <PageTitle title={text('difference.title')} note={text('difference.note')}>
        <Button component={Link} to="/manual">
          {text('manual.back')}
        </Button>
      </PageTitle>
      <Compared />
    </>
  )
}

const Compared = () => {
  const text = useText()
  const [address] = useSearchParams()
  const { data: editions, error, refetch } = useEditions()
  if (editions === undefined)
    return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Waiting />
  if (editions.length < 2)
    return <Empty title={text('difference.choose')} advice={text('difference.chooseAdvice')} />
  if (!address.has('filter'))
    return <Navigate to={comparedAddress(editionsToCompare(editions, address.get('to')))} replace />
  return (
    <ListBase resource="manual-difference" storeKey={false} perPage={25}>
      <DifferenceFilters editions={editions} />
      <Listing
        empty={<Empty title={text('difference.same')} advice={text('difference.sameAdvice')} />}
      >
        <DifferenceRows />
        <Pages />
      </Listing>
    </ListBase>
  )
}
