import { ActDialog } from '../../forms/ActDialog.tsx'
import { wordsOf } from '../../forms/fields.ts'
import { WordsField } from '../../manual/flow/WordsField.tsx'
import { useText } from '../../texts/use-text.ts'
import { markProcessMilestone } from '../change-drafts.ts'
import { reasonOf, refusalOf } from '../refusal-of.ts'
import type { Draft } from '../use-processes.ts'

type Props = { readonly draft: Draft; readonly onDone: () => void }

/** 标记里程碑 — what the draft says now is kept, with what it stands for. */
export const MarkMilestone = ({ draft, onDone }: Props) => {
  const { id: processDraftId, version: expectedVersion } = draft
  const text = useText()
  return (
    <ActDialog
      label={text('milestones.mark')}
      title={text('milestones.mark')}
      act={markProcessMilestone}
      given={(fields) => {
        const note = wordsOf(fields, 'note')
        return note === '' ? 'milestones.noteNeeded' : { processDraftId, expectedVersion, note }
      }}
      refusal={refusalOf}
      reason={reasonOf}
      onDone={onDone}
    >
      <WordsField name="note" label={text('milestones.note')} lines={2} />
    </ActDialog>
  )
}
