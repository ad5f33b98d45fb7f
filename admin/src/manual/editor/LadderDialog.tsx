import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { useState } from 'react'
import { LevelFields } from '../../calendars/LevelFields.tsx'
import { levelsGiven } from '../../calendars/ladder-given.ts'
import { useCityLadder } from '../../calendars/use-city-ladder.ts'
import { Failure } from '../../shell/Failure.tsx'
import { Waiting } from '../../shell/Waiting.tsx'
import { useText } from '../../texts/use-text.ts'
import { ladderInWords } from '../ladder-words.ts'
import type { Line } from './change-lines.ts'
import { LineDialog } from './LineDialog.tsx'
import { useEditor } from './use-editor.ts'

type Props = { readonly line: Line; readonly onClose: () => void }

/** 升级级别 — when a case of this line tells whom: as the city does, or by levels of its own. */
export const LadderDialog = ({ onClose, ...given }: Props) => {
  // as it was when one began: what somebody else makes of it meanwhile is a conflict
  const [line] = useState(given.line)
  const text = useText()
  const { save } = useEditor()
  const send = (fields: FormData) => {
    const ladder = fields.has('asCity') ? [] : levelsGiven(fields)
    if (ladder === null) return false
    const words = ladderInWords(ladder, text).join('\n')
    save({ line, field: 'ladder', given: { ladder }, words })
    return true
  }
  return (
    <LineDialog
      title={text('ownLadder.of', { name: line.className, number: line.conditionNo })}
      advice={text('ownLadder.advice')}
      lacks={text('cityLadder.wrong')}
      onSave={send}
      onClose={onClose}
    >
      <Levels line={line} />
    </LineDialog>
  )
}

/** Those of the line; where it has none, one begins with those of the city. */
const Levels = ({ line: { ladder } }: Pick<Props, 'line'>) => {
  const text = useText()
  const { data, error, refetch } = useCityLadder()
  const [asCity, setAsCity] = useState(ladder.length === 0)
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Waiting />
  return (
    <>
      <FormControlLabel
        control={
          <Checkbox
            name="asCity"
            checked={asCity}
            onChange={({ target }) => setAsCity(target.checked)}
          />
        }
        label={text('ownLadder.asCity')}
      />
      {!asCity && (
        <Box sx={{ display: 'grid', gap: 2 }}>
          <LevelFields levels={ladder.length === 0 ? data.ladderLevels : ladder} />
        </Box>
      )}
    </>
  )
}
