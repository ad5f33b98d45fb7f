import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { Section } from '../cases/Section.tsx'
import { keysOf } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import { useText } from '../texts/use-text.ts'
import { ClassField } from './ClassField.tsx'
import { ConditionField } from './ConditionField.tsx'
import type { Form } from './use-form.ts'
import { idOf } from './use-sending.ts'

type Props = { readonly form: Form }

/** 问题 — who brought it, its class, and which of the manual's conditions it meets. */
export const ProblemFields = ({ form }: Props) => {
  const text = useText()
  return (
    <Section title={text('report.problem')}>
      <Stack sx={{ gap: 2, mt: 1 }}>
        <SourceField form={form} />
        <ClassField form={form} />
        <ConditionField form={form} />
      </Stack>
    </Section>
  )
}

const SourceField = ({ form: { draft, change } }: Props) => {
  const text = useText()
  return (
    <TextField
      select
      id={idOf('source')}
      label={text('report.source')}
      value={draft.source}
      onChange={({ target }) => change({ source: target.value })}
      sx={{ maxWidth: { sm: 220 } }}
    >
      {keysOf(texts.sources).map((source) => (
        <MenuItem key={source} value={source}>
          {text(`sources.${source}`)}
        </MenuItem>
      ))}
    </TextField>
  )
}
