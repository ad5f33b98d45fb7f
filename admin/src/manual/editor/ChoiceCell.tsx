import Box from '@mui/material/Box'
import { useState } from 'react'
import { useText } from '../../texts/use-text.ts'
import { ChoiceField } from './ChoiceField.tsx'
import type { Line } from './change-lines.ts'
import type { Choice } from './choices.ts'
import { ShownCell } from './ShownCell.tsx'
import { Unsaid } from './Unsaid.tsx'
import { useCell } from './use-cell.ts'
import { useEditor } from './use-editor.ts'

type Props<Value extends string> = {
  readonly choice: Choice<Value>
  readonly line: Line
  readonly lines: readonly Line[]
}

/** 选择栏 — one of what a line may say, chosen in its place. */
export const ChoiceCell = <Value extends string>(props: Props<Value>) => {
  const { choice, line } = props
  const text = useText()
  const { editing } = useEditor()
  if (editing?.entryId === line.id && editing.field === choice.field)
    return <ChoiceInput {...props} />
  const value = choice.of(line)
  return (
    <ShownCell line={line} field={choice.field}>
      {value === choice.usual ? <Unsaid>{text(choice.add)}</Unsaid> : text(choice.words[value])}
    </ShownCell>
  )
}

const ChoiceInput = <Value extends string>({ choice, lines, ...given }: Props<Value>) => {
  // as it was when one began: what somebody else makes of it meanwhile is a conflict
  const [line] = useState(given.line)
  const text = useText()
  const { save } = useEditor()
  const [value, setValue] = useState(choice.of(line))
  const { field } = choice
  const send = () => {
    const words = text(choice.words[value])
    if (value !== choice.of(line)) save({ line, field, given: choice.given(value), words })
    return true
  }
  const keys = useCell({ line, field, lines, send })
  return (
    <Box {...keys}>
      <ChoiceField focused choice={choice} value={value} onValue={setValue} />
    </Box>
  )
}
