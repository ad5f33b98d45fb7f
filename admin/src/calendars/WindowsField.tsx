import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useText } from '../texts/use-text.ts'
import { type Draft, windowsIn } from './draft.ts'
import { windowsInWords } from './in-words.ts'

type Windows = Draft['windows']
type Props = { readonly windows: Windows; readonly onChange: (windows: Windows) => void }

/** 工作时段 — the windows of a day, written in one line. */
export const WindowsField = ({ windows, onChange }: Props) => {
  const text = useText()
  const [written, setWritten] = useState(() => windowsInWords(windows))
  const wrong = windowsIn(written) === null
  return (
    <TextField
      label={text('calendars.windows')}
      helperText={text(wrong ? 'calendars.windowsWrong' : 'calendars.windowsHint')}
      error={wrong}
      value={written}
      onChange={({ target }) => {
        setWritten(target.value)
        const read = windowsIn(target.value)
        if (read !== null) onChange(read)
      }}
      sx={{ flexGrow: 1, minWidth: 240 }}
    />
  )
}
