import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { type KeyboardEvent, useState } from 'react'
import type { LimitUnit } from '../../api/generated/operations.ts'
import { useText } from '../../texts/use-text.ts'
import { stagedLimit } from '../staged-limit.ts'
import type { Line } from './change-lines.ts'
import { limitIn } from './fields.ts'
import { LimitUnitField } from './LimitUnitField.tsx'
import { ShownCell } from './ShownCell.tsx'
import { useCell } from './use-cell.ts'
import { useEditor } from './use-editor.ts'

type Props = { readonly line: Line; readonly lines: readonly Line[] }

/** 处置时限 — amount and unit of a limit, and the stages before it, edited in their place. */
export const LimitCell = (props: Props) => {
  const { line } = props
  const text = useText()
  const { editing } = useEditor()
  if (editing?.entryId === line.id && editing.field === 'limit') return <LimitInput {...props} />
  return (
    <ShownCell line={line} field="limit">
      {stagedLimit(line, text).map((words) => (
        <div key={words}>{words}</div>
      ))}
    </ShownCell>
  )
}

const LimitInput = ({ lines, ...given }: Props) => {
  // as it was when one began: what somebody else makes of it meanwhile is a conflict
  const [line] = useState(given.line)
  const text = useText()
  const { save } = useEditor()
  const [typed, setTyped] = useState(String(line.limitValue))
  const [unit, setUnit] = useState<LimitUnit>(line.limitUnit)
  const [limitStages, setStages] = useState(line.limitStages)
  const [wrong, setWrong] = useState(false)
  const send = () => {
    const limitValue = typed === String(line.limitValue) ? line.limitValue : limitIn(typed)
    setWrong(limitValue === null)
    if (limitValue === null) return false
    const given = { limitValue, limitUnit: unit, limitStages }
    const isSame =
      limitValue === line.limitValue && unit === line.limitUnit && limitStages === line.limitStages
    if (!isSame) save({ line, field: 'limit', given, words: stagedLimit(given, text).join('\n') })
    return true
  }
  const keys = useCell({ line, field: 'limit', lines, send, isInner })
  return (
    <Stack {...keys} sx={{ gap: 0.75, minWidth: 180 }}>
      <TextField
        autoFocus
        value={typed}
        error={wrong}
        helperText={wrong ? text('editor.noLimit') : undefined}
        onChange={({ target }) => setTyped(target.value)}
        onFocus={({ target }) => target.select()}
        slotProps={{ htmlInput: { 'aria-label': text('manual.limit'), inputMode: 'decimal' } }}
      />
      <LimitUnitField value={unit} onValue={setUnit} />
      <TextField
        name="limitStages"
        helperText={text('limitStages.hint')}
        value={limitStages}
        onChange={({ target }) => setStages(target.value)}
        placeholder={text('limitStages.field')}
        slotProps={{ htmlInput: { 'aria-label': text('limitStages.field'), maxLength: 200 } }}
      />
    </Stack>
  )
}

/** From the amount to its unit, on to the stages, and back. */
const isInner = ({ key, target, shiftKey }: KeyboardEvent<HTMLElement>) =>
  key === 'Tab' && target instanceof HTMLElement && !isEnd(target, shiftKey)

const isEnd = (field: HTMLElement, isBackwards: boolean) =>
  field.tagName !== 'SELECT' && (field.getAttribute('name') === 'limitStages') !== isBackwards
