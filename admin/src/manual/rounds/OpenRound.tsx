import TextField from '@mui/material/TextField'
import { codeOf } from '../../api/api-error.ts'
import { ActDialog } from '../../forms/ActDialog.tsx'
import { lastDay, wordsOrNone } from '../../forms/fields.ts'
import { useText } from '../../texts/use-text.ts'
import { dayBefore } from '../../time/day.ts'
import type { ActProps } from '../flow/act-props.ts'
import { WordsField } from '../flow/WordsField.tsx'
import { openManualRound } from './ask-units.ts'

/** Two weeks, as it is usual. */
const usualDays = -14

/** 征求意见 — until the end of a day, with a word to the units. */
export const OpenRound = ({ edition: { id, version }, onDone }: ActProps) => {
  const text = useText()
  return (
    <ActDialog
      label={text('rounds.ask')}
      title={text('rounds.ask')}
      advice={text('rounds.askAdvice')}
      act={openManualRound}
      refusal={(error) => (codeOf(error) === 'INVALID_INPUT' ? 'rounds.nobody' : null)}
      given={(fields) => {
        const answerBy = lastDay(fields, 'answerBy')
        if (answerBy === undefined || Date.parse(answerBy) <= Date.now())
          return 'rounds.answerByNeeded'
        const note = wordsOrNone(fields, 'note')
        return { editionId: id, expectedVersion: version, answerBy, note }
      }}
      onDone={onDone}
    >
      <TextField
        type="date"
        name="answerBy"
        required
        label={text('rounds.answerBy')}
        defaultValue={dayBefore(usualDays)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <WordsField name="note" label={text('rounds.note')} lines={3} />
    </ActDialog>
  )
}
