import TextField from '@mui/material/TextField'
import { useText } from '../texts/use-text.ts'
import type { Draft, Editing } from './draft.ts'
import { windowsInWords } from './in-words.ts'
import { windowsIn } from './windows-in.ts'

type Windows = Draft['windows']
type Props = Pick<Editing, 'written' | 'write'> & {
  /** Which hours of the draft these are. */
  readonly field: string
  readonly windows: Windows
  readonly onChange: (windows: Windows) => void
}

/** 工作时段 — the windows of a day, written in one line. */
export const WindowsField = ({ field, windows, onChange, written, write }: Props) => {
  const text = useText()
  const words = written[field] ?? windowsInWords(windows)
  const wrong = windowsIn(words) === null
  return (
    <TextField
      label={text('calendars.windows')}
      helperText={text(wrong ? 'calendars.windowsWrong' : 'calendars.windowsHint')}
      error={wrong}
      value={words}
      onChange={({ target }) => {
        write({ ...written, [field]: target.value })
        const read = windowsIn(target.value)
        if (read !== null) onChange(read)
      }}
      sx={{ flexGrow: 1, minWidth: 240 }}
    />
  )
}
