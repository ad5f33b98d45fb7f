import { codeOf } from '../../api/api-error.ts'
import { ActDialog } from '../../forms/ActDialog.tsx'
import { wordsOf, wordsOrNone } from '../../forms/fields.ts'
import { useText } from '../../texts/use-text.ts'
import type { ActProps } from './act-props.ts'
import { reviewManualEdition } from './change-edition.ts'
import { WordsField } from './WordsField.tsx'

const refusal = (error: unknown) =>
  codeOf(error) === 'SEPARATION_OF_DUTIES' ? 'editionFlow.notYours' : null

/** 审核通过 — with the meeting that approved it, where one did. */
export const ApproveEdition = ({ edition, onDone }: ActProps) => {
  const text = useText()
  const { id: editionId, version: expectedVersion, meeting } = edition
  return (
    <ActDialog
      label={text('editionActs.APPROVE')}
      title={text('editionActs.APPROVE')}
      look="contained"
      act={reviewManualEdition}
      refusal={refusal}
      given={(fields) => ({
        ...{ editionId, expectedVersion, decision: 'APPROVE' as const },
        meeting: wordsOrNone(fields, 'meeting'),
        comment: wordsOrNone(fields, 'comment'),
      })}
      onDone={onDone}
    >
      <WordsField
        name="meeting"
        label={text('editionFlow.meetingLabel')}
        hint={text('editionFlow.meetingHint')}
        value={meeting}
        most={200}
      />
      <WordsField name="comment" label={text('editionFlow.comment')} lines={2} />
    </ActDialog>
  )
}

/** 退回修改 — with what has to be mended. */
export const SendBackEdition = ({ edition, onDone }: ActProps) => {
  const text = useText()
  const { id: editionId, version: expectedVersion } = edition
  return (
    <ActDialog
      label={text('editionActs.SEND_BACK')}
      title={text('editionActs.SEND_BACK')}
      act={reviewManualEdition}
      refusal={refusal}
      given={(fields) => {
        const comment = wordsOf(fields, 'comment')
        if (comment === '') return 'editionFlow.sendBackNeeded'
        return { editionId, expectedVersion, decision: 'SEND_BACK' as const, comment }
      }}
      onDone={onDone}
    >
      <WordsField name="comment" label={text('editionFlow.sendBackReason')} lines={3} />
    </ActDialog>
  )
}
