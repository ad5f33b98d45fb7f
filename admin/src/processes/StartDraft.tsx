import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { ActDialog } from '../forms/ActDialog.tsx'
import { wordsOf } from '../forms/fields.ts'
import { WordsField } from '../manual/flow/WordsField.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { createProcessDraft } from './change-drafts.ts'

type Props = { readonly editionId: string; readonly number: number }

/** 新建草稿 — with the model of this edition; its page follows. */
export const StartDraft = ({ editionId: processEditionId, number }: Props) => {
  const text = useText()
  const viewer = useViewer()
  const goTo = useNavigate()
  const client = useQueryClient()
  if (!viewer?.may('createProcessDraft')) return null
  return (
    <ActDialog
      label={text('processes.start')}
      title={text('processes.startFrom', { number })}
      look="text"
      act={createProcessDraft}
      given={(fields) => {
        const note = wordsOf(fields, 'note')
        return note === '' ? 'processes.noteNeeded' : { processEditionId, note }
      }}
      onDone={({ draftId }) => {
        void client.invalidateQueries({ queryKey: ['processes'] })
        void goTo(`/processes/drafts/${draftId}`)
      }}
    >
      <WordsField name="note" label={text('processes.reason')} lines={3} />
    </ActDialog>
  )
}
