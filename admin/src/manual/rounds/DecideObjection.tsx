import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { ActDialog } from '../../forms/ActDialog.tsx'
import { wordsOf } from '../../forms/fields.ts'
import { keyIn, keysOf } from '../../texts/keys-of.ts'
import { texts } from '../../texts/loaded.ts'
import { useText } from '../../texts/use-text.ts'
import { WordsField } from '../flow/WordsField.tsx'
import { decideManualObjection } from './ask-units.ts'
import { lineName } from './line-name.ts'
import type { OpinionRow } from './opinion-rows.ts'

type Props = {
  readonly roundId: string
  readonly row: OpinionRow & { readonly line: NonNullable<OpinionRow['line']> }
  readonly onDone: () => void
}

/** 处理意见 — adopted, in part or not, with a reason; decided anew until the edition is approved. */
export const DecideObjection = ({ roundId, row: { unitId, unitName, line }, onDone }: Props) => {
  const text = useText()
  const { entryId, decision, decisionReason, objection } = line
  return (
    <Box className="no-print" sx={{ mt: 0.5 }}>
      <ActDialog
        label={text('rounds.decide')}
        title={text('rounds.decideOf', { unit: unitName, line: lineName(line, text) })}
        advice={objection ?? ''}
        look="contained"
        act={decideManualObjection}
        given={(fields) => {
          const chosen = keyIn(texts.objectionDecisions, fields.get('decision'))
          const reason = wordsOf(fields, 'reason')
          if (chosen === undefined || reason === '') return 'rounds.decisionNeeded'
          return { roundId, unitId, entryId, decision: chosen, reason }
        }}
        onDone={onDone}
      >
        <TextField
          select
          name="decision"
          label={text('rounds.decision')}
          defaultValue={decision ?? ''}
          fullWidth
        >
          {keysOf(texts.objectionDecisions).map((one) => (
            <MenuItem key={one} value={one}>
              {text(`objectionDecisions.${one}`)}
            </MenuItem>
          ))}
        </TextField>
        <WordsField name="reason" label={text('rounds.reason')} value={decisionReason} lines={3} />
      </ActDialog>
    </Box>
  )
}
