import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import { useQuery } from '@tanstack/react-query'
import {
  type LimitUnit,
  ReadCaseRequests,
  type TimeRequestFragment,
} from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { ActDialog } from '../forms/ActDialog.tsx'
import { wordsOf } from '../forms/fields.ts'
import { Failure } from '../shell/Failure.tsx'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { AskForTime } from './AskForTime.tsx'
import { completeLimitStage, resumeClock } from './change-requests.ts'
import { ReasonField } from './ReasonField.tsx'
import { RequestActs } from './RequestActs.tsx'
import { requestInWords } from './request-in-words.ts'
import { useReadAgain } from './use-read-again.ts'

type Clock = { readonly id: string; readonly limitUnit: LimitUnit }
type Props = { readonly caseId: string; readonly clock: Clock }

/** 计时申请 — beside a clock: what was asked of it, and what the API says the viewer may ask now. */
export const TimeRequests = ({ caseId, clock }: Props) => {
  const text = useText()
  const { instant } = useTimes()
  const { data, error, refetch } = useQuery({
    queryKey: ['case', caseId, 'requests'],
    queryFn: ({ signal }) => ask(ReadCaseRequests, { id: caseId }, signal),
  })
  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  const found = data?.case?.clocks.find(({ id }) => id === clock.id)
  if (found === undefined) return null
  const { mayRequest, mayResume, mayComplete, resumesAt, requests } = found
  return (
    <Box sx={{ flexBasis: '100%', pl: 3.5, fontSize: '0.875rem' }}>
      {resumesAt !== null && <div>{text('timeRequests.stands', { at: instant(resumesAt) })}</div>}
      <Stack direction="row" className="no-print" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
        {mayRequest.map((kind) => (
          <AskForTime key={kind} caseId={caseId} clock={clock} kind={kind} />
        ))}
        {mayResume && <Resume caseId={caseId} clock={clock} />}
        {mayComplete && <Complete caseId={caseId} clock={clock} />}
      </Stack>
      {requests.length > 0 && (
        <Box component="ul" aria-label={text('timeRequests.title')} sx={{ m: 0, pl: 2 }}>
          {requests.map((request) => (
            <Entry key={request.id} caseId={caseId} clock={clock} request={request} />
          ))}
        </Box>
      )}
    </Box>
  )
}

const Entry = ({ caseId, clock, request }: Props & { readonly request: TimeRequestFragment }) => {
  const text = useText()
  const { instant } = useTimes()
  const { state, reason, requestedBy, requestedAt, settledBy, settledAt, answer } = request
  const by = text('timeRequests.by', { name: requestedBy.name, at: instant(requestedAt) })
  const said = text(`requestStates.${state}`)
  return (
    <li>
      <strong>{requestInWords(text, request, { unit: clock.limitUnit, instant })}</strong>
      {` · ${by} · ${reason}`}
      <Evidence request={request} />
      <div>
        {settledBy === null || settledAt === null
          ? said
          : text('timeRequests.answered', {
              ...{ state: said, name: settledBy.name, at: instant(settledAt) },
              answer: answer ?? '',
            })}
      </div>
      <RequestActs caseId={caseId} request={request} />
    </li>
  )
}

const Evidence = ({ request }: { readonly request: TimeRequestFragment }) => {
  const text = useText()
  return request.attachments.map(({ id, address, name }, i) => (
    <Link key={id} href={address} target="_blank" rel="noreferrer" sx={{ ml: 1 }}>
      {name ?? text('timeRequests.evidence', { number: i + 1 })}
    </Link>
  ))
}

const Resume = ({ caseId, clock }: Props) => {
  const text = useText()
  const readAgain = useReadAgain(caseId)
  return (
    <ActDialog
      label={text('timeRequests.resume')}
      title={text('timeRequests.resumeTitle')}
      about={`resume ${clock.id}`}
      look="text"
      act={resumeClock}
      given={(fields) => ({ clockId: clock.id, reason: wordsOf(fields, 'reason') })}
      invalid="timeRequests.missing"
      onDone={() => void readAgain()}
    >
      <ReasonField />
    </ActDialog>
  )
}

const Complete = ({ caseId, clock }: Props) => {
  const text = useText()
  const readAgain = useReadAgain(caseId)
  return (
    <ActDialog
      label={text('limitStages.done')}
      title={text('limitStages.done')}
      about={`complete ${clock.id}`}
      look="text"
      act={completeLimitStage}
      given={() => ({ clockId: clock.id })}
      onDone={() => void readAgain()}
    >
      {text('limitStages.confirm')}
    </ActDialog>
  )
}
