import { useNavigate } from 'react-router'
import { ActDialog } from '../../forms/ActDialog.tsx'
import { wordsOf } from '../../forms/fields.ts'
import { useText } from '../../texts/use-text.ts'
import type { ActProps } from './act-props.ts'
import { rollBackManualEdition } from './change-edition.ts'
import { WordsField } from './WordsField.tsx'

/** 回退到此版本 — its content is submitted as a new edition, whose page follows. */
export const RollBackEdition = ({ edition: { id }, onDone }: ActProps) => {
  const text = useText()
  const goTo = useNavigate()
  return (
    <ActDialog
      label={text('editionFlow.rollBack')}
      title={text('editionFlow.rollBack')}
      advice={text('editionFlow.rollBackAdvice')}
      act={rollBackManualEdition}
      given={(fields) => {
        const reason = wordsOf(fields, 'reason')
        return reason === '' ? 'editionFlow.rollBackNeeded' : { editionId: id, reason }
      }}
      onDone={({ editionId }) => {
        onDone()
        void goTo(`/manual/${editionId}/show`)
      }}
    >
      <WordsField name="reason" label={text('editionFlow.rollBackReason')} lines={3} />
    </ActDialog>
  )
}
