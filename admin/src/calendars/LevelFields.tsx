import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import TextField from '@mui/material/TextField'
import type { LadderOffice } from '../api/generated/operations.ts'
import { useText } from '../texts/use-text.ts'
import { levelNumbers, mostHours, offices } from './ladder-given.ts'

type Level = {
  readonly percent: number
  readonly offices: readonly LadderOffice[]
  readonly raisesPriority: boolean
  readonly answerHours: number | null
}

/** 级别表单 — every level that a ladder may have: its share of the limit, whom it tells, and what else it does. */
export const LevelFields = ({ levels }: { readonly levels: readonly Level[] }) =>
  levelNumbers.map((number) => (
    <OneLevel key={number} number={number} level={levels[number - 1] ?? null} />
  ))

type Props = { readonly number: number; readonly level: Level | null }

const OneLevel = ({ number, level }: Props) => {
  const text = useText()
  return (
    <Box role="group" aria-label={text('cityLadder.offices', { number })} sx={oneLevel}>
      <TextField
        name={`percent-${number}`}
        type="number"
        label={text('cityLadder.percent', { number })}
        defaultValue={level?.percent ?? ''}
        sx={{ maxWidth: 260 }}
        slotProps={{
          inputLabel: { shrink: true },
          htmlInput: { min: 1, max: 1000, step: 1, readOnly: number === 2 },
        }}
      />
      <div>
        {offices.map((office) => (
          <FormControlLabel
            key={office}
            control={
              <Checkbox
                name={`offices-${number}`}
                value={office}
                defaultChecked={level?.offices.includes(office) ?? false}
              />
            }
            label={text(`ladderOffices.${office}`)}
          />
        ))}
      </div>
      <FormControlLabel
        control={
          <Checkbox name={`raises-${number}`} defaultChecked={level?.raisesPriority ?? false} />
        }
        label={text('cityLadder.raises')}
      />
      <TextField
        name={`answer-${number}`}
        type="number"
        size="small"
        label={text('cityLadder.answerHours')}
        defaultValue={level?.answerHours ?? ''}
        slotProps={{
          inputLabel: { shrink: true },
          htmlInput: { min: 1, max: mostHours, step: 1 },
        }}
      />
    </Box>
  )
}

// one below the other, and each level set off from the one before
const oneLevel = {
  ...{ display: 'grid', gap: 1, justifyItems: 'start' },
  '& .MuiTextField-root': { width: '100%' },
  '& + &': { borderTop: 1, borderColor: 'divider', pt: 2 },
}
