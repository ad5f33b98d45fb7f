import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { ReadManualInquiry } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { Failure } from '../../shell/Failure.tsx'
import { PageTitle } from '../../shell/PageTitle.tsx'
import { Waiting } from '../../shell/Waiting.tsx'
import { useText } from '../../texts/use-text.ts'
import { useTimes } from '../../time/use-times.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { InquiryLine } from './InquiryLine.tsx'
import type { ShownInquiry } from './shown-inquiry.ts'
import { waitingInquiriesKey } from './use-waiting-inquiries.ts'

/** 答复征求意见 — the lines that a unit is asked about, and its answer. */
export const Inquiry = () => {
  const { roundId = '', unitId = '' } = useParams()
  const client = useQueryClient()
  const { data, error, refetch } = useQuery({
    queryKey: ['manualInquiry', roundId, unitId],
    queryFn: ({ signal }) => ask(ReadManualInquiry, { roundId, unitId }, signal),
  })
  const inquiry = data?.manualInquiry
  const answered = async () => {
    await refetch()
    await client.invalidateQueries({ queryKey: ['manualInquiries'] })
    await client.invalidateQueries({ queryKey: waitingInquiriesKey, refetchType: 'all' })
  }
  if (inquiry) return <Asked inquiry={inquiry} onAnswered={() => void answered()} />
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />
  return <Waiting />
}

type Props = { readonly inquiry: ShownInquiry; readonly onAnswered: () => void }

const Asked = ({ inquiry, onAnswered }: Props) => {
  const text = useText()
  const { instantInFull } = useTimes()
  const { editionTitle: title, editionNumber: number, unitName: unit, lineCount } = inquiry
  const at = instantInFull(inquiry.answerBy)
  return (
    <>
      <PageTitle
        title={text('rounds.edition', { title, number })}
        note={text('inquiries.asks', { unit, count: lineCount, at })}
      >
        <Button component={Link} to="/manual/inquiries">
          {text('inquiries.back')}
        </Button>
      </PageTitle>
      <Stack sx={{ gap: 2 }}>
        <Told inquiry={inquiry} />
        {inquiry.mayAnswer ? (
          <AnswerForm key={inquiry.answeredAt} inquiry={inquiry} onAnswered={onAnswered} />
        ) : (
          inquiry.lines.map((line) => <InquiryLine key={line.entryId} line={line} />)
        )}
      </Stack>
    </>
  )
}

const Told = ({ inquiry }: Pick<Props, 'inquiry'>) => {
  const text = useText()
  const { note, casesGained: gained, casesLost: lost } = inquiry
  return (
    <>
      {note !== null && <Alert severity="info">{note}</Alert>}
      {gained !== null && lost !== null && <div>{text('inquiries.load', { gained, lost })}</div>}
      <Answered inquiry={inquiry} />
    </>
  )
}

const Answered = ({ inquiry }: Pick<Props, 'inquiry'>) => {
  const text = useText()
  const { instantInFull } = useTimes()
  const { state, answeredAt, answeredByName, mayAnswer } = inquiry
  if (state === 'SILENT') return <Alert severity="warning">{text('inquiries.silent')}</Alert>
  if (state === 'RELEASED') return <Alert severity="info">{text('inquiries.released')}</Alert>
  if (answeredAt === null) return null
  const told = { name: answeredByName ?? '', at: instantInFull(answeredAt) }
  return (
    <Alert severity="success">
      {text(`inquiryStates.${state}`)}
      {' · '}
      {text(mayAnswer ? 'inquiries.answered' : 'inquiries.final', told)}
    </Alert>
  )
}
