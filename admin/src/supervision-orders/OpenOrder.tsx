import { ReasonField } from '../clock-requests/ReasonField.tsx'
import { useReadAgain } from '../clock-requests/use-read-again.ts'
import { ActDialog } from '../forms/ActDialog.tsx'
import { DayField } from '../forms/DayField.tsx'
import { lastDay, wordsOf } from '../forms/fields.ts'
import { useText } from '../texts/use-text.ts'
import { openSupervisionOrder } from './change-orders.ts'

/** 督办 — what is demanded of the department, and until which day it has to answer. */
export const OpenOrder = ({ caseId }: { readonly caseId: string }) => {
  const text = useText()
  const readAgain = useReadAgain(caseId)
  const given = (fields: FormData) => {
    const answerBy = lastDay(fields, 'answerOn')
    return answerBy === undefined
      ? ('supervision.missing' as const)
      : { caseId, reason: wordsOf(fields, 'reason'), answerBy }
  }
  return (
    <ActDialog
      label={text('supervision.open')}
      title={text('supervision.openTitle')}
      advice={text('supervision.note')}
      act={openSupervisionOrder}
      given={given}
      invalid="supervision.missing"
      onDone={() => void readAgain()}
    >
      <ReasonField />
      <DayField name="answerOn" label={text('supervision.answerOn')} />
    </ActDialog>
  )
}
