import UndoIcon from '@mui/icons-material/Undo'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { formRules } from '../../../../processes/forms/form-problems.ts'
import { useFormingTexts } from '../../texts/forming/use-forming-texts.ts'
import { ProblemList } from '../ProblemList.tsx'
import { Conflict } from '../saving/Conflict.tsx'
import { SaveNote } from '../saving/SaveNote.tsx'
import { type Draft, useSavedDraft } from '../use-processes.ts'
import { FormSheet } from './FormSheet.tsx'
import { problemsOf, writtenForms } from './form-edits.ts'
import { useForms } from './use-forms.ts'

type Props = {
  readonly draft: Draft
  readonly viewerId: string
  /** The draft is read anew, as a colleague has saved it. */
  readonly onReadAgain: () => void
}

const checkedHere: ReadonlySet<string> = new Set(formRules.map((rule) => `zhihui/${rule}`))

/** 设计表单 — saved while somebody types; what is wrong with a form stands below it at once. */
export const FormDesign = ({ draft, viewerId, onReadAgain }: Props) => {
  const words = useFormingTexts()
  const onSaved = useSavedDraft(draft.id)
  const { forms, change, undo, saver, state, error } = useForms({ draft, viewerId, onSaved })
  const file = async () => ({
    name: `${draft.processId}-forms.json`,
    content: writtenForms(forms),
  })
  const told = draft.problems.filter(
    ({ rule, formId }) =>
      !checkedHere.has(rule) && (formId !== null || rule === 'zhihui/form-known'),
  )
  return (
    <>
      {state === 'CONFLICT' && <Conflict {...{ draft, saver, file, onReadAgain }} />}
      <Stack direction="row" sx={{ gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button
          size="small"
          startIcon={<UndoIcon />}
          disabled={undo === null}
          onClick={undo ?? undefined}
        >
          {words.undo}
        </Button>
        <SaveNote state={state} error={error} />
      </Stack>
      <FormSheet forms={forms} change={change} />
      <ProblemList
        draft={{ id: draft.id, problems: [...problemsOf(forms), ...told] }}
        selected={null}
        onSelect={null}
      />
    </>
  )
}
