import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import {
  asksSomething,
  type FormField,
  fieldKinds,
  hasWords,
  offersOptions,
} from '../../../../processes/forms/form-field.ts'
import { useFormingTexts } from '../../texts/forming/use-forming-texts.ts'
import { ChoiceField } from '../modeler/ChoiceField.tsx'
import { TypedField } from '../modeler/TypedField.tsx'
import type { FieldChange } from './form-edits.ts'
import { OptionFields } from './OptionFields.tsx'

type Props = {
  readonly field: FormField
  readonly onChange: (change: FieldChange) => void
}

/** 字段内容 — what the chosen field asks or tells, in both languages, and when. */
export const FieldFields = ({ field, onChange }: Props) => {
  const words = useFormingTexts()
  const { kind } = field
  const typed = (name: 'key' | 'zh' | 'en' | 'hintZh' | 'hintEn', lines = 1) => (
    <TypedField
      label={words[name]}
      value={field[name]}
      lines={lines}
      onType={(said) => onChange({ [name]: said })}
    />
  )
  const lines = kind === 'text' ? 3 : 1
  return (
    <Box component="fieldset" sx={{ m: 0, p: 1.5, border: 1, borderColor: 'divider' }}>
      <legend>{words.properties}</legend>
      <Stack sx={{ gap: 1.5 }}>
        <ChoiceField
          label={words.kind}
          value={kind}
          choices={fieldKinds.map((one) => [one, words.kinds[one]])}
          onChoose={(chosen) => onChange({ kind: chosen })}
        />
        {asksSomething(kind) && typed('key')}
        {hasWords(kind) && typed('zh', lines)}
        {hasWords(kind) && typed('en', lines)}
        {asksSomething(kind) && typed('hintZh')}
        {asksSomething(kind) && typed('hintEn')}
        {asksSomething(kind) && (
          <FormControlLabel
            label={words.required}
            control={
              <Checkbox
                checked={field.required}
                onChange={({ target }) => onChange({ required: target.checked })}
              />
            }
          />
        )}
        {offersOptions(kind) && (
          <OptionFields
            options={field.options}
            onChange={(edit) => onChange(({ options }) => ({ options: edit(options) }))}
          />
        )}
        <TypedField
          label={words.showIf}
          value={field.showIf}
          lines={2}
          onType={(showIf) => onChange({ showIf })}
        />
        <Box sx={{ color: 'text.secondary' }}>{words.showIfAdvice}</Box>
      </Stack>
    </Box>
  )
}
