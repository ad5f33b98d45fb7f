import TextField from '@mui/material/TextField'
import { useNavigate } from 'react-router'
import { ActDialog } from '../../forms/ActDialog.tsx'
import { wordsOf } from '../../forms/fields.ts'
import { useText } from '../../texts/use-text.ts'
import { startManualDraft } from './change-lines.ts'

type Props = { readonly editionId: string; readonly title: string }

/** 新建草稿 — with all the lines of this edition; why, is kept. */
export const StartDraft = ({ editionId, title }: Props) => {
  const text = useText()
  const goTo = useNavigate()
  return (
    <ActDialog
      label={text('editor.start')}
      title={text('editor.start')}
      advice={text('editor.startAdvice')}
      act={startManualDraft}
      given={(fields) => {
        const reason = wordsOf(fields, 'reason')
        return reason === ''
          ? 'editor.reasonNeeded'
          : { editionId, reason, title: wordsOf(fields, 'title') || title }
      }}
      onDone={(started) => void goTo(`/manual/${started.editionId}/edit`)}
    >
      <TextField name="title" label={text('manual.name')} defaultValue={title} />
      <TextField name="reason" label={text('editor.reason')} multiline required />
    </ActDialog>
  )
}
