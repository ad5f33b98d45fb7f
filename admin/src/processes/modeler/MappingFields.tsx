import AddIcon from '@mui/icons-material/Add'
import RemoveIcon from '@mui/icons-material/DeleteOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Stack from '@mui/material/Stack'
import type { ModdleElement } from 'bpmn-moddle'
import { useState } from 'react'
import { filled } from '../../texts/filled.ts'
import { useModelingTexts } from '../../texts/modeling/use-modeling-texts.ts'
import type { Editing } from './editing.ts'
import { type Mapping, type MappingSide, mappingSides, mappingsIn } from './extensions.ts'
import { TypedField } from './TypedField.tsx'
import { writtenFeel } from './ways-on.ts'

type Props = { readonly editing: Editing }

/** 变量映射 — what goes into a step and what comes out of it, as far as the engine maps it here. */
export const MappingFields = ({ editing }: Props) =>
  mappingSides
    .filter((side) => isMapped(editing.element, side))
    .map((side) => <SideFields key={side} editing={editing} side={side} />)

/** Into an event that waits nothing goes. */
const isMapped = (element: ModdleElement, side: MappingSide): boolean =>
  element.$instanceOf('bpmn:Activity') ||
  (side === 'outputParameters' && element.$instanceOf('bpmn:CatchEvent'))

const nothing: Mapping = { target: '', source: '' }

const SideFields = ({ editing, side }: Props & { readonly side: MappingSide }) => {
  const { technical } = useModelingTexts()
  const [begun, setBegun] = useState<Mapping | null>(null)
  // a field that is left says what was typed last before its neighbor is drawn anew
  const said = () => mappingsIn(editing.element, side)
  const mappings = said()
  const name = technical.mapping[side]
  const put = (next: readonly Mapping[]) => editing.map(side, next)
  const begin = (mapping: Mapping) => {
    if (mapping.target === '' || mapping.source === '') return setBegun(mapping)
    setBegun(null)
    put([...said(), mapping])
  }
  return (
    <Box component="fieldset" sx={{ m: 0, p: 1.5, border: 1, borderColor: 'divider' }}>
      <legend>{name}</legend>
      <Stack sx={{ gap: 2 }}>
        {mappings.map((mapping, at) => (
          <MappingRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a mapping has nothing else that stays
            key={at}
            {...{ mapping, side, number: at + 1 }}
            onChange={(part) =>
              put(said().map((one, place) => (place === at ? { ...one, ...part } : one)))
            }
            onRemove={() => put(said().filter((_one, place) => place !== at))}
          />
        ))}
        {begun === null ? (
          <Button size="small" startIcon={<AddIcon />} onClick={() => setBegun(nothing)}>
            {filled(technical.addMapping, { side: name })}
          </Button>
        ) : (
          <Box>
            <MappingRow
              {...{ mapping: begun, side, number: mappings.length + 1, patient: true }}
              onChange={(said) => begin({ ...begun, ...said })}
              onRemove={() => setBegun(null)}
            />
            <Box sx={{ color: 'text.secondary', mt: 0.5 }}>{technical.mappingIncomplete}</Box>
          </Box>
        )}
      </Stack>
    </Box>
  )
}

type RowProps = {
  readonly mapping: Mapping
  readonly side: MappingSide
  readonly number: number
  /** Whether it counts only when its fields are left. */
  readonly patient?: boolean
  readonly onChange: (said: Partial<Mapping>) => void
  readonly onRemove: () => void
}

const MappingRow = ({ mapping, side, number, patient = false, onChange, onRemove }: RowProps) => {
  const { technical } = useModelingTexts()
  const group = filled(technical.mappingRow, { side: technical.mapping[side], number })
  return (
    <Stack role="group" aria-label={group} sx={{ gap: 1 }}>
      <Stack direction="row" sx={{ gap: 0.5, alignItems: 'center' }}>
        <TypedField
          label={filled(technical.variable, { number })}
          value={mapping.target}
          patient={patient}
          onType={(target) => onChange({ target })}
        />
        <IconButton
          size="small"
          aria-label={filled(technical.removeMapping, { number })}
          onClick={onRemove}
        >
          <RemoveIcon fontSize="small" />
        </IconButton>
      </Stack>
      <TypedField
        label={filled(technical.expression, { number })}
        value={mapping.source}
        patient={patient}
        onType={(source) => onChange({ source: writtenFeel(source) })}
      />
    </Stack>
  )
}
