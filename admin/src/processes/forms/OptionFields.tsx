import AddIcon from '@mui/icons-material/Add'
import RemoveIcon from '@mui/icons-material/DeleteOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Stack from '@mui/material/Stack'
import type { Option } from '../../../../processes/forms/form-field.ts'
import { filled } from '../../texts/filled.ts'
import { useFormingTexts } from '../../texts/forming/use-forming-texts.ts'
import { keyFor } from '../modeler/step-words.ts'
import { TypedField } from '../modeler/TypedField.tsx'

type Edit = (options: readonly Option[]) => readonly Option[]
type Props = {
  readonly options: readonly Option[]
  /** With what they are by now: a field that is left says what was typed last before its neighbor is drawn anew. */
  readonly onChange: (edit: Edit) => void
}

/** 选项 — what may be chosen, in both languages; its value is what gateways read. */
export const OptionFields = ({ options, onChange }: Props) => {
  const words = useFormingTexts()
  return (
    <Box component="fieldset" sx={{ m: 0, p: 1.5, border: 1, borderColor: 'divider' }}>
      <legend>{words.options}</legend>
      <Stack sx={{ gap: 2 }}>
        {options.map((option, at) => (
          <OptionRow
            // biome-ignore lint/suspicious/noArrayIndexKey: an option has nothing else that stays
            key={at}
            {...{ option, number: at + 1 }}
            onChange={(said) =>
              onChange((all) => all.map((one, place) => (place === at ? { ...one, ...said } : one)))
            }
            onRemove={() => onChange((all) => all.filter((_one, place) => place !== at))}
          />
        ))}
        <Button size="small" startIcon={<AddIcon />} onClick={() => onChange(withNew)}>
          {words.addOption}
        </Button>
      </Stack>
    </Box>
  )
}

const withNew: Edit = (options) => {
  const taken = options.map(({ value }) => value)
  return [...options, { value: keyFor('option', taken), zh: '', en: '' }]
}

type RowProps = {
  readonly option: Option
  readonly number: number
  readonly onChange: (said: Partial<Option>) => void
  readonly onRemove: () => void
}

const OptionRow = ({ option, number, onChange, onRemove }: RowProps) => {
  const words = useFormingTexts()
  return (
    <Stack role="group" aria-label={filled(words.option, { number })} sx={{ gap: 1 }}>
      <Stack direction="row" sx={{ gap: 0.5, alignItems: 'center' }}>
        <TypedField
          label={filled(words.optionZh, { number })}
          value={option.zh}
          onType={(zh) => onChange({ zh })}
        />
        <IconButton
          size="small"
          aria-label={filled(words.removeOption, { number })}
          onClick={onRemove}
        >
          <RemoveIcon fontSize="small" />
        </IconButton>
      </Stack>
      <TypedField
        label={filled(words.optionEn, { number })}
        value={option.en}
        onType={(en) => onChange({ en })}
      />
      <TypedField
        label={filled(words.optionValue, { number })}
        value={option.value}
        onType={(value) => onChange({ value })}
      />
    </Stack>
  )
}
