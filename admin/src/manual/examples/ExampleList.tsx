import Button from '@mui/material/Button'
import { useQuery } from '@tanstack/react-query'
import { ListBase } from 'ra-core'
import { Link, useParams } from 'react-router'
import { ChoiceFilter } from '../../lists/ChoiceFilter.tsx'
import { Empty } from '../../lists/Empty.tsx'
import { FilterBar } from '../../lists/FilterBar.tsx'
import { Listing } from '../../lists/Listing.tsx'
import { Pages } from '../../lists/Pages.tsx'
import { Failure } from '../../shell/Failure.tsx'
import { PageTitle } from '../../shell/PageTitle.tsx'
import { Waiting } from '../../shell/Waiting.tsx'
import { useText } from '../../texts/use-text.ts'
import { AddExample } from './AddExample.tsx'
import { ExampleRows } from './ExampleRows.tsx'
import { ExampleRun } from './ExampleRun.tsx'
import { readEditionRun, type ShownRun } from './list-examples.ts'

const lookAgainMs = 1_000
/** Whether it may still change by itself. */
const isUnderWay = (run: ShownRun | null | undefined) =>
  run?.state === 'WAITING' || run?.state === 'RUNNING'

/** 示例 — the city’s examples, and what an edition says of each. */
export const ExampleList = () => {
  const { id = '' } = useParams()
  const text = useText()
  const { data, error, refetch } = useQuery({
    queryKey: ['exampleRuns', id],
    queryFn: ({ signal }) => readEditionRun(id, signal),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.run) ? lookAgainMs : false),
  })
  const number = data?.edition.number
  const title = text('examples.title')
  return (
    <>
      <PageTitle
        title={number === undefined ? title : `${title} · ${text('manual.numbered', { number })}`}
        note={text('examples.note')}
      >
        <AddExample />
        <Button component={Link} to={`/manual/${id}/show`}>
          {text('trials.toEdition')}
        </Button>
      </PageTitle>
      {data === undefined && error === null && <Waiting />}
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data !== undefined && <Examples editionId={id} run={data.run} />}
    </>
  )
}

type Props = { readonly editionId: string; readonly run: ShownRun | null }

const Examples = ({ editionId, run }: Props) => {
  const text = useText()
  const shown = run?.state === 'DONE' ? run.id : ''
  return (
    <>
      <ExampleRun editionId={editionId} run={run} />
      <ListBase
        // what a run comes to is another list
        key={shown}
        resource="manual-examples"
        storeKey={`manual-examples.${editionId}`}
        filter={{ editionId, runId: shown }}
        perPage={25}
      >
        <FilterBar>
          <ChoiceFilter
            name="show"
            label={text('examples.show')}
            choices={[
              ...(shown === ''
                ? []
                : [{ value: 'DIFFERING', label: text('examples.onlyDiffering') }]),
              { value: 'RETIRED', label: text('examples.onlyRetired') },
            ]}
          />
        </FilterBar>
        <Listing empty={<Empty title={text('examples.empty')} advice={text('examples.advice')} />}>
          <ExampleRows />
          <Pages />
        </Listing>
      </ListBase>
    </>
  )
}
