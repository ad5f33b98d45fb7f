import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { ListBase } from 'ra-core'
import { Link, useParams } from 'react-router'
import { ReadManualDrift } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { ChoiceFilter } from '../../lists/ChoiceFilter.tsx'
import { Empty } from '../../lists/Empty.tsx'
import { FilterBar } from '../../lists/FilterBar.tsx'
import { Listing } from '../../lists/Listing.tsx'
import { Pages } from '../../lists/Pages.tsx'
import { Rows } from '../../lists/Rows.tsx'
import { Failure } from '../../shell/Failure.tsx'
import { PageTitle } from '../../shell/PageTitle.tsx'
import { Waiting } from '../../shell/Waiting.tsx'
import { keysOf } from '../../texts/keys-of.ts'
import { texts } from '../../texts/loaded.ts'
import { useText } from '../../texts/use-text.ts'
import { driftColumns } from './drift-columns.tsx'
import type { DriftedLine } from './list-drift.ts'
import { UpstreamChanges } from './UpstreamChanges.tsx'

/** 与上级对照 — what is the city's own about an edition, and what the place above has changed since. */
export const DriftShow = () => {
  const { id = '' } = useParams()
  const text = useText()
  return (
    <>
      <PageTitle title={text('upstream.drift')} note={text('upstream.note')}>
        <Button component={Link} to={`/manual/${id}/show`}>
          {text('moving.toEdition')}
        </Button>
      </PageTitle>
      <Drift editionId={id} />
    </>
  )
}

const Drift = ({ editionId }: { readonly editionId: string }) => {
  const text = useText()
  const { data, error, refetch } = useQuery({
    queryKey: ['manual-drift', editionId],
    queryFn: ({ signal }) => ask(ReadManualDrift, { editionId }, signal),
  })
  if (data === undefined)
    return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Waiting />
  const drift = data.manualDrift
  if (drift === null)
    return <Empty title={text('upstream.none')} advice={text('upstream.noneAdvice')} />
  const { origin, upstream, unchanged, overridden, own, leftOut } = drift
  return (
    <Stack sx={{ gap: 2 }}>
      <Typography role="status">
        {[
          text('upstream.from', { city: origin.cityName, number: origin.number }),
          text('upstream.inForce', { number: upstream.number }),
          text('upstream.sum', { unchanged, overridden, own, leftOut }),
        ].join(' · ')}
      </Typography>
      <UpstreamChanges editionId={editionId} upstreamId={upstream.id} />
      <OwnLines editionId={editionId} />
    </Stack>
  )
}

const OwnLines = ({ editionId }: { readonly editionId: string }) => {
  const text = useText()
  const { line, changes, before, after } = driftColumns<DriftedLine>(text, {
    before: text('upstream.above'),
    after: text('upstream.here'),
  })
  const kind = {
    name: 'kind',
    label: text('upstream.kind'),
    cell: ({ drift }: DriftedLine) => text(`driftKinds.${drift}`),
    short: true,
  }
  return (
    <ListBase
      resource="manual-drift"
      storeKey={`manual-drift.${editionId}`}
      filter={{ editionId }}
      perPage={25}
    >
      <Typography variant="h2">{text('upstream.lines')}</Typography>
      <FilterBar>
        <ChoiceFilter
          name="drift"
          label={text('upstream.kind')}
          choices={keysOf(texts.driftKinds).map((value) => ({
            value,
            label: text(`driftKinds.${value}`),
          }))}
        />
      </FilterBar>
      <Listing
        empty={<Empty title={text('upstream.noLines')} advice={text('upstream.noLinesAdvice')} />}
      >
        <Rows label={text('upstream.lines')} columns={[line, kind, changes, before, after]} />
        <Pages />
      </Listing>
    </ListBase>
  )
}
