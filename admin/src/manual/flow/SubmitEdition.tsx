import { ActDialog } from '../../forms/ActDialog.tsx'
import { wordsOf } from '../../forms/fields.ts'
import { useText } from '../../texts/use-text.ts'
import type { ActProps } from './act-props.ts'
import { submitManualEdition } from './change-edition.ts'
import { WordsField } from './WordsField.tsx'

/** 送审 — with the reasons for the change. */
export const SubmitEdition = ({ edition: { id, version }, onDone }: ActProps) => {
  const text = useText()
  return (
    <ActDialog
      label={text('editionActs.SUBMIT')}
      title={text('editionActs.SUBMIT')}
      look="contained"
      act={submitManualEdition}
      given={(fields) => {
        const reason = wordsOf(fields, 'reason')
        if (reason === '') return 'editionFlow.reasonNeeded'
        return { editionId: id, expectedVersion: version, reason }
      }}
      onDone={onDone}
    >
      <WordsField name="reason" label={text('editionFlow.reason')} lines={3} />
    </ActDialog>
  )
}
