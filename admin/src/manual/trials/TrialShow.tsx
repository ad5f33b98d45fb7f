import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { ApiError } from '../../api/api-error.ts'
import { ReadManualTrial } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { Failure } from '../../shell/Failure.tsx'
import { PageTitle } from '../../shell/PageTitle.tsx'
import { Waiting } from '../../shell/Waiting.tsx'
import { useText } from '../../texts/use-text.ts'
import { useTimes } from '../../time/use-times.ts'
import type { ShownTrial } from './list-trials.ts'
import { TrialCases } from './TrialCases.tsx'
import { TrialProgress } from './TrialProgress.tsx'
import { TrialSums } from './TrialSums.tsx'

const lookAgainMs = 1_000
/** Whether it may still change by itself. */
const isUnderWay = (trial: ShownTrial | undefined) =>
  trial?.state === 'WAITING' || trial?.state === 'RUNNING'

/** 试算结果 — how far a trial is, and what it came to. */
export const TrialShow = () => {
  const { trialId = '' } = useParams()
  const text = useText()
  const { data, error, refetch } = useQuery({
    queryKey: ['manualTrial', trialId],
    queryFn: async ({ signal }): Promise<ShownTrial> => {
      const { manualTrial } = await ask(ReadManualTrial, { id: trialId }, signal)
      if (manualTrial === null) throw new ApiError('NOT_FOUND', trialId)
      return manualTrial
    },
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? lookAgainMs : false),
  })
  if (data !== undefined) return <Trial trial={data} />
  return (
    <>
      <PageTitle title={text('trials.title')} />
      {error === null ? <Waiting /> : <Failure error={error} onRetry={() => void refetch()} />}
    </>
  )
}

const Trial = ({ trial }: { readonly trial: ShownTrial }) => {
  const text = useText()
  const { instantInFull } = useTimes()
  const { edition, against, from, until, state, stale, changed } = trial
  const compared = text('trials.compared', { number: edition.number, against: against.number })
  return (
    <>
      <PageTitle
        title={`${text('trials.title')} · ${text('manual.numbered', { number: edition.number })}`}
        note={`${compared} · ${instantInFull(from)} – ${instantInFull(until)}`}
      >
        <Button component={Link} to={`/manual/${edition.id}/trials`}>
          {text('trials.all')}
        </Button>
      </PageTitle>
      {stale && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {text('trials.staleAdvice')}
        </Alert>
      )}
      {state === 'DONE' ? <TrialSums trial={trial} /> : <TrialProgress trial={trial} />}
      {state === 'DONE' && changed > 0 && <TrialCases trial={trial} />}
    </>
  )
}
