import Button from '@mui/material/Button'
import { ListBase } from 'ra-core'
import { Link, useParams } from 'react-router'
import type { Column } from '../../lists/column.ts'
import { Empty } from '../../lists/Empty.tsx'
import { Listing } from '../../lists/Listing.tsx'
import { Pages } from '../../lists/Pages.tsx'
import { RowLink } from '../../lists/RowLink.tsx'
import { Rows } from '../../lists/Rows.tsx'
import { PageTitle } from '../../shell/PageTitle.tsx'
import { useText } from '../../texts/use-text.ts'
import { useTimes } from '../../time/use-times.ts'
import type { ListedTrial } from './list-trials.ts'
import { StartTrial } from './StartTrial.tsx'

/** 试算 — the trials of an edition, and a new one. */
export const TrialList = () => {
  const { id = '' } = useParams()
  const text = useText()
  return (
    <ListBase resource="manual-trials" storeKey={false} filter={{ editionId: id }} perPage={25}>
      <PageTitle title={text('trials.title')} note={text('trials.note')}>
        <Button component={Link} to={`/manual/${id}/show`}>
          {text('trials.toEdition')}
        </Button>
      </PageTitle>
      <StartTrial editionId={id} />
      <Listing empty={<Empty title={text('trials.empty')} advice={text('trials.advice')} />}>
        <Rows label={text('trials.title')} columns={useColumns()} />
        <Pages />
      </Listing>
    </ListBase>
  )
}

function useColumns(): readonly Column<ListedTrial>[] {
  const text = useText()
  const { instantInFull } = useTimes()
  return [
    {
      name: 'requestedAt',
      label: text('trials.requestedAt'),
      cell: ({ id, requestedAt }) => (
        <RowLink to={`/manual/trials/${id}`}>{instantInFull(requestedAt)}</RowLink>
      ),
      short: true,
    },
    {
      name: 'state',
      label: text('trials.state'),
      cell: ({ state, stale }) =>
        [text(`trialStates.${state}`), ...(stale ? [text('trials.stale')] : [])].join(' · '),
    },
    {
      name: 'period',
      label: text('trials.period'),
      cell: ({ from, until }) => `${instantInFull(from)} – ${instantInFull(until)}`,
    },
    { name: 'cases', label: text('trials.cases'), cell: ({ cases }) => cases },
    {
      name: 'changed',
      label: text('trials.changed'),
      cell: ({ state, changed }) => (state === 'DONE' ? changed : null),
    },
  ]
}
