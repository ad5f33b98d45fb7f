import AddIcon from '@mui/icons-material/Add'
import RemoveIcon from '@mui/icons-material/DeleteOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { filled } from '../../texts/filled.ts'
import { keysOf } from '../../texts/keys-of.ts'
import { useModelingTexts } from '../../texts/modeling/use-modeling-texts.ts'
import { ChoiceField } from './ChoiceField.tsx'
import type { Headers } from './extensions.ts'
import {
  type HandlingAct,
  handlingActs,
  handlingAfter,
  keyFor,
  type Outcome,
  outcomesIn,
  withHandling,
  withOutcomes,
} from './step-words.ts'
import { TypedField } from './TypedField.tsx'

type Props = { readonly headers: Headers; readonly onChange: (headers: Headers) => void }

const unnamed = { zh: '', en: '' }

/** 办理结果 — how the step may end, in both languages; a new one counts once both are there. */
export const OutcomeFields = ({ headers, onChange }: Props) => {
  const { panel } = useModelingTexts()
  const [begun, setBegun] = useState<typeof unnamed | null>(null)
  const outcomes = outcomesIn(headers)
  const put = (next: readonly Outcome[]) => onChange(withOutcomes(headers, next))
  const begin = (words: typeof unnamed) => {
    if (words.zh === '' || words.en === '') return setBegun(words)
    const taken = outcomes.map(({ key }) => key)
    setBegun(null)
    put([...outcomes, { key: keyFor(words.en, taken), ...words }])
  }
  return (
    <Box component="fieldset" sx={{ m: 0, p: 1.5, border: 1, borderColor: 'divider' }}>
      <legend>{panel.outcomes}</legend>
      <Stack sx={{ gap: 2 }}>
        {outcomes.map((outcome, at) => (
          <OutcomeRow
            key={outcome.key}
            number={at + 1}
            outcome={outcome}
            onName={(words) => put(outcomes.with(at, { ...outcome, ...words }))}
            onRemove={() => put(outcomes.filter(({ key }) => key !== outcome.key))}
            handling={handlingAfter(headers, outcome.key)}
            onHandling={(act) => onChange(withHandling(headers, outcome.key, act))}
          />
        ))}
        {begun === null ? (
          <Button size="small" startIcon={<AddIcon />} onClick={() => setBegun(unnamed)}>
            {panel.addOutcome}
          </Button>
        ) : (
          <Box>
            <OutcomeRow
              number={outcomes.length + 1}
              outcome={begun}
              onName={(words) => begin({ ...begun, ...words })}
              onRemove={() => setBegun(null)}
              patient
            />
            <Box sx={{ color: 'text.secondary', mt: 0.5 }}>{panel.incomplete}</Box>
          </Box>
        )}
      </Stack>
    </Box>
  )
}

type RowProps = {
  /** Whether its names count only when their fields are left. */
  readonly patient?: boolean
  readonly number: number
  readonly outcome: typeof unnamed
  readonly onName: (words: Partial<typeof unnamed>) => void
  readonly onRemove: () => void
  readonly handling?: HandlingAct
  readonly onHandling?: (act: HandlingAct) => void
}

const OutcomeRow = (given: RowProps) => {
  const { number, outcome, patient = false, onName, onRemove, handling, onHandling } = given
  const { panel, handlingActs: acts } = useModelingTexts()
  return (
    <Stack role="group" aria-label={filled(panel.outcome, { number })} sx={{ gap: 1 }}>
      <Stack direction="row" sx={{ gap: 0.5, alignItems: 'center' }}>
        <TypedField
          label={filled(panel.outcomeZh, { number })}
          value={outcome.zh}
          patient={patient}
          onType={(zh) => onName({ zh })}
        />
        <IconButton
          size="small"
          aria-label={filled(panel.removeOutcome, { number })}
          onClick={onRemove}
        >
          <RemoveIcon fontSize="small" />
        </IconButton>
      </Stack>
      <TypedField
        label={filled(panel.outcomeEn, { number })}
        value={outcome.en}
        patient={patient}
        onType={(en) => onName({ en })}
      />
      {handling !== undefined && (
        <ChoiceField
          label={filled(panel.handling, { number })}
          value={handling}
          choices={keysOf(acts).map((act) => [act, acts[act]])}
          onChoose={(chosen) => onHandling?.(handlingActs.find((act) => act === chosen) ?? 'none')}
        />
      )}
    </Stack>
  )
}
