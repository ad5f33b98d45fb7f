import TextField from '@mui/material/TextField'
import { useReadAgain } from '../clock-requests/use-read-again.ts'
import { ActDialog } from '../forms/ActDialog.tsx'
import { wordsOf } from '../forms/fields.ts'
import { useText } from '../texts/use-text.ts'
import { answerSupervisionOrder } from './change-orders.ts'

type Props = {
  readonly caseId: string
  readonly order: { readonly id: string; readonly reason: string }
}

/** 督办答复 — what the department has done or will do. */
export const AnswerOrder = ({ caseId, order }: Props) => {
  const text = useText()
  const readAgain = useReadAgain(caseId)
  return (
    <ActDialog
      label={text('supervision.reply')}
      title={text('supervision.replyTitle')}
      about={`answer ${order.id}`}
      advice={order.reason}
      act={answerSupervisionOrder}
      given={(fields) => ({ orderId: order.id, answer: wordsOf(fields, 'answer') })}
      invalid="supervision.lacking"
      onDone={() => void readAgain()}
    >
      <TextField
        name="answer"
        label={text('supervision.answer')}
        required
        multiline
        minRows={3}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
    </ActDialog>
  )
}
