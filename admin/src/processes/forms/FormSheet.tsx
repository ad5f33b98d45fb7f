import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { useSearchParams } from 'react-router'
import { Section } from '../../cases/Section.tsx'
import { useFormingTexts } from '../../texts/forming/use-forming-texts.ts'
import { FieldList } from './FieldList.tsx'
import { FormList } from './FormList.tsx'
import { fieldParameter, formParameter } from './form-address.ts'
import { type Change, type DraftForm, withComponents } from './form-edits.ts'
import { Preview } from './Preview.tsx'

type Props = {
  readonly forms: readonly DraftForm[]
  readonly change: Change
}

/** 一套表单 — which there are, the fields of the chosen one, and how it looks; form and field stand in the address. */
export const FormSheet = ({ forms, change }: Props) => {
  const words = useFormingTexts()
  const [asked, ask] = useSearchParams()
  const form = forms.find(({ formId }) => formId === asked.get(formParameter)) ?? forms[0]
  const at = Number(asked.get(fieldParameter) ?? 0)
  // at once: who types on before the page has turned would type into the field that was chosen before
  const choose = (formId: string, field = 0) =>
    ask(
      { [formParameter]: formId, [fieldParameter]: String(field) },
      { replace: true, flushSync: true },
    )
  return (
    <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap', alignItems: 'flex-start' }}>
      <Box sx={{ flex: '1 1 200px', maxWidth: { md: 260 } }}>
        <FormList forms={forms} chosen={form?.formId ?? ''} change={change} onChoose={choose} />
      </Box>
      {form !== undefined && change !== null && (
        <Box sx={{ flex: '2 1 320px', minWidth: 0 }}>
          <FieldList
            key={form.formId}
            {...{ form, at }}
            onChoose={(field) => choose(form.formId, field)}
            change={(edit) =>
              change((all) =>
                all.map((one) => (one.formId === form.formId ? withComponents(one, edit) : one)),
              )
            }
          />
        </Box>
      )}
      {form !== undefined && (
        <Box sx={{ flex: '2 1 320px', minWidth: 0 }}>
          <Section title={words.preview}>
            <Preview key={form.formId} document={form.document} />
          </Section>
        </Box>
      )}
    </Stack>
  )
}
