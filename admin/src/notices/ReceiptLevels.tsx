import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { useText } from '../texts/use-text.ts'
import { MinutesField } from './MinutesField.tsx'
import { fieldOf, type ReceiptSettings } from './receipt-limit-given.ts'

type Levels = ReceiptSettings['receiptLevels']
type Props = { readonly levels: Levels }

/** 各级签收时限 — the levels that have a time of their own; nothing where none has. */
export const ReceiptLevels = ({ levels }: Props) => {
  const text = useText()
  const name = useLevelName()
  const own = levels.filter(({ minutes }) => minutes !== null)
  if (own.length === 0) return null
  return (
    <Typography variant="body2" component="div">
      {text('receiptLimit.ownShown')}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {own.map((level) => (
          <li key={level.number}>
            {text('receiptLimit.levelAfter', { level: name(level), count: level.minutes ?? 0 })}
          </li>
        ))}
      </Box>
    </Typography>
  )
}

/** 各级签收时限字段 — a field for each level; empty where it has the time of all the others. */
export const ReceiptLevelFields = ({ levels }: Props) => {
  const text = useText()
  const name = useLevelName()
  const label = useId()
  return (
    <Box role="group" aria-labelledby={label}>
      <Typography variant="body2" id={label}>
        {text('receiptLimit.own')}
      </Typography>
      <Box sx={fields}>
        {levels.map((level) => (
          <MinutesField
            key={level.number}
            name={fieldOf(level.number)}
            label={text('receiptLimit.levelMinutes', { level: name(level) })}
            minutes={level.minutes}
          />
        ))}
      </Box>
    </Box>
  )
}

function useLevelName() {
  const text = useText()
  return ({ kind, share }: Levels[number]) =>
    text('receiptLimit.level', {
      kind: text(`ladderKinds.${kind}`),
      percent: Math.round(share * 100),
    })
}

const fields = {
  ...{ display: 'grid', gap: 2, pt: 2 },
  gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
}
