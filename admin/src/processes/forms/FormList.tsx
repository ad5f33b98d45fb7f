import AddIcon from '@mui/icons-material/Add'
import RemoveIcon from '@mui/icons-material/DeleteOutlined'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { type FormEvent, useState } from 'react'
import { Section } from '../../cases/Section.tsx'
import { useFormingTexts } from '../../texts/forming/use-forming-texts.ts'
import { type Change, type DraftForm, isFreeName, newForm } from './form-edits.ts'

type Props = {
  readonly forms: readonly DraftForm[]
  readonly chosen: string
  readonly change: Change
  readonly onChoose: (formId: string) => void
}

/** 表单列表 — one is chosen, a new one begins without a field, and the chosen one is removed. */
export const FormList = ({ forms, chosen, change, onChoose }: Props) => {
  const words = useFormingTexts()
  return (
    <Section title={words.forms}>
      {forms.length === 0 && words.none}
      <Stack component="ul" sx={{ p: 0, m: 0, gap: 0.5, listStyle: 'none' }}>
        {forms.map(({ formId }) => (
          <li key={formId}>
            <Button
              fullWidth
              size="small"
              variant={formId === chosen ? 'contained' : 'text'}
              aria-pressed={formId === chosen}
              onClick={() => onChoose(formId)}
              sx={{ justifyContent: 'flex-start', textTransform: 'none', overflowWrap: 'anywhere' }}
            >
              {formId}
            </Button>
          </li>
        ))}
      </Stack>
      {change !== null && (
        <Stack sx={{ gap: 1, mt: 2 }}>
          <NewForm
            forms={forms}
            onName={(formId) => {
              change((all) => [...all, newForm(formId)])
              onChoose(formId)
            }}
          />
          {chosen !== '' && (
            <Button
              size="small"
              color="error"
              startIcon={<RemoveIcon />}
              onClick={() => change((all) => all.filter(({ formId }) => formId !== chosen))}
            >
              {words.removeForm}
            </Button>
          )}
        </Stack>
      )}
    </Section>
  )
}

type NewProps = {
  readonly forms: readonly DraftForm[]
  readonly onName: (formId: string) => void
}

const NewForm = ({ forms, onName }: NewProps) => {
  const words = useFormingTexts()
  const [name, setName] = useState('')
  const [wrong, setWrong] = useState(false)
  const add = (event: FormEvent) => {
    event.preventDefault()
    const said = name.trim()
    const free = isFreeName(said, forms)
    setWrong(!free)
    if (!free) return
    setName('')
    onName(said)
  }
  return (
    <Stack component="form" onSubmit={add} sx={{ gap: 1 }}>
      <TextField
        size="small"
        label={words.newForm}
        value={name}
        autoComplete="off"
        error={wrong}
        helperText={wrong && words.nameWrong}
        slotProps={{ htmlInput: { maxLength: 80 } }}
        onChange={({ target }) => setName(target.value)}
      />
      <Button type="submit" size="small" variant="outlined" startIcon={<AddIcon />}>
        {words.addForm}
      </Button>
    </Stack>
  )
}
