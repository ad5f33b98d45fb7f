import DownIcon from '@mui/icons-material/ArrowDownward'
import UpIcon from '@mui/icons-material/ArrowUpward'
import RemoveIcon from '@mui/icons-material/DeleteOutlined'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Stack from '@mui/material/Stack'
import {
  type Component,
  componentsIn,
  type FieldKind,
  fieldKinds,
  fieldOf,
} from '../../../../processes/forms/form-field.ts'
import { Section } from '../../cases/Section.tsx'
import { useLanguage } from '../../preferences.ts'
import { filled } from '../../texts/filled.ts'
import { useFormingTexts } from '../../texts/forming/use-forming-texts.ts'
import { keyIn } from '../../texts/keys-of.ts'
import { ChoiceField } from '../modeler/ChoiceField.tsx'
import { FieldFields } from './FieldFields.tsx'
import { changedField, type DraftForm, movedDown, newComponent } from './form-edits.ts'

export type Edit = (components: readonly Component[]) => readonly Component[]
type Props = {
  readonly form: DraftForm
  /** The chosen field, counted from 0. */
  readonly at: number
  readonly change: (edit: Edit) => void
  readonly onChoose: (at: number) => void
}

/** 表单字段 — in their order; the chosen one is changed below them. */
export const FieldList = ({ form, at, change, onChoose }: Props) => {
  const words = useFormingTexts()
  const components = componentsIn(form.document)
  const chosen = components[at]
  const move = (from: number, to: number) => {
    change(movedDown(Math.min(from, to)))
    onChoose(to)
  }
  const remove = (place: number) => {
    change((all) => all.filter((_one, other) => other !== place))
    onChoose(Math.max(0, place - 1))
  }
  const add = (kind: FieldKind) => {
    change((all) => [...all, newComponent(kind, all)])
    onChoose(components.length)
  }
  return (
    <Section title={words.fields}>
      {components.length === 0 && words.noFields}
      <Stack component="ol" sx={{ p: 0, m: 0, gap: 0.5, listStyle: 'none' }}>
        {components.map((component, place) => (
          <FieldRow
            key={String(component['id'] ?? place)}
            {...{ component, place, count: components.length, chosen: place === at }}
            onChoose={() => onChoose(place)}
            onMove={(to) => move(place, to)}
            onRemove={() => remove(place)}
          />
        ))}
      </Stack>
      <Stack sx={{ gap: 2, mt: 2 }}>
        <ChoiceField
          label={words.addField}
          value=""
          choices={fieldKinds.map((kind) => [kind, words.kinds[kind]])}
          onChoose={(kind) => add(keyIn(words.kinds, kind) ?? 'textfield')}
        />
        {chosen !== undefined && (
          <FieldFields
            key={String(chosen['id'] ?? at)}
            field={fieldOf(chosen)}
            onChange={(said) => change(changedField(at, said))}
          />
        )}
      </Stack>
    </Section>
  )
}

type RowProps = {
  readonly component: Component
  readonly place: number
  readonly count: number
  readonly chosen: boolean
  readonly onChoose: () => void
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
}

const FieldRow = ({ component, place, count, chosen, onChoose, onMove, onRemove }: RowProps) => {
  const words = useFormingTexts()
  const language = useLanguage()
  const field = fieldOf(component)
  const name = field[language] || field.key || filled(words.field, { number: place + 1 })
  return (
    <Stack component="li" direction="row" sx={{ alignItems: 'center' }}>
      <Button
        size="small"
        variant={chosen ? 'contained' : 'text'}
        aria-pressed={chosen}
        onClick={onChoose}
        sx={{ mr: 'auto', minWidth: 0, textTransform: 'none', overflowWrap: 'anywhere' }}
      >
        {`${place + 1}. ${name}`}
      </Button>
      <IconButton
        size="small"
        aria-label={filled(words.up, { name })}
        disabled={place === 0}
        onClick={() => onMove(place - 1)}
      >
        <UpIcon fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={filled(words.down, { name })}
        disabled={place === count - 1}
        onClick={() => onMove(place + 1)}
      >
        <DownIcon fontSize="small" />
      </IconButton>
      <IconButton size="small" aria-label={filled(words.remove, { name })} onClick={onRemove}>
        <RemoveIcon fontSize="small" />
      </IconButton>
    </Stack>
  )
}
