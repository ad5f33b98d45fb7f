import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { ActDialog } from '../../forms/ActDialog.tsx'
import { wordsOf } from '../../forms/fields.ts'
import { WordsField } from '../../manual/flow/WordsField.tsx'
import { useViewer } from '../../shell/use-viewer.ts'
import { useText } from '../../texts/use-text.ts'
import { branchProcessDraft } from '../change-drafts.ts'
import type { Milestone } from './use-milestones.ts'

type Props = { readonly milestone: Milestone }

/** 由里程碑新建草稿 — another draft that begins with what this one said then; its page follows. */
export const BranchDraft = ({ milestone: { id: milestoneId, number } }: Props) => {
  const text = useText()
  const viewer = useViewer()
  const goTo = useNavigate()
  const client = useQueryClient()
  if (!viewer?.may('branchProcessDraft')) return null
  return (
    <ActDialog
      label={text('milestones.branch')}
      title={text('milestones.branchFrom', { number })}
      look="text"
      act={branchProcessDraft}
      given={(fields) => {
        const note = wordsOf(fields, 'note')
        return note === '' ? 'processes.noteNeeded' : { milestoneId, note }
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
