import Stack from '@mui/material/Stack'
import type { TimeRequestFragment } from '../api/generated/operations.ts'
import { ActDialog } from '../forms/ActDialog.tsx'
import { wordsOf } from '../forms/fields.ts'
import { useText } from '../texts/use-text.ts'
import { decideClockRequest, withdrawClockRequest } from './change-requests.ts'
import { ReasonField } from './ReasonField.tsx'
import { useReadAgain } from './use-read-again.ts'

type Props = { readonly caseId: string; readonly request: TimeRequestFragment }

/** 审批、撤回 — what the API says the viewer may do with a request now. */
export const RequestActs = ({ caseId, request }: Props) => {
  const { mayDecide, mayWithdraw } = request
  if (!mayDecide && !mayWithdraw) return null
  return (
    <Stack direction="row" className="no-print" sx={{ gap: 1, flexWrap: 'wrap', my: 0.5 }}>
      {mayDecide && <Decide caseId={caseId} request={request} approve />}
      {mayDecide && <Decide caseId={caseId} request={request} approve={false} />}
      {mayWithdraw && <Withdraw caseId={caseId} request={request} />}
    </Stack>
  )
}

const Decide = ({ caseId, request, approve }: Props & { readonly approve: boolean }) => {
  const text = useText()
  const readAgain = useReadAgain(caseId)
  const act = approve ? 'approve' : 'refuse'
  return (
    <ActDialog
      label={text(`timeRequests.${act}`)}
      title={text(`timeRequests.${act}Title`)}
      about={`${act} ${request.id}`}
      advice={request.reason}
      look={approve ? 'contained' : 'outlined'}
      act={decideClockRequest}
      given={(fields) => ({
        ...{ requestId: request.id, approve, answer: wordsOf(fields, 'reason') },
      })}
      invalid="timeRequests.missing"
      onDone={() => void readAgain()}
    >
      <ReasonField />
    </ActDialog>
  )
}

const Withdraw = ({ caseId, request }: Props) => {
  const text = useText()
  const readAgain = useReadAgain(caseId)
  return (
    <ActDialog
      label={text('timeRequests.withdraw')}
      title={text('timeRequests.withdrawTitle')}
      about={`withdraw ${request.id}`}
      act={withdrawClockRequest}
      given={(fields) => ({ requestId: request.id, reason: wordsOf(fields, 'reason') })}
      onDone={() => void readAgain()}
    >
      <ReasonField required={false} />
    </ActDialog>
  )
}
