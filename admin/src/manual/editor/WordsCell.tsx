import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useText } from '../../texts/use-text.ts'
import type { Line } from './change-lines.ts'
import { type WordsField, wordsLabels } from './fields.ts'
import { ShownCell } from './ShownCell.tsx'
import { Unsaid } from './Unsaid.tsx'
import { useCell } from './use-cell.ts'
import { useEditor } from './use-editor.ts'

type Props = {
  readonly line: Line
  readonly lines: readonly Line[]
  readonly field: WordsField
}

/** 立案条件、结案条件、证据要求 — words of a line, edited in their place. */
export const WordsCell = (props: Props) => {
  const { line, field } = props
  const text = useText()
  const { editing } = useEditor()
  const label = text(wordsLabels[field])
  if (editing?.entryId === line.id && editing.field === field)
    return <WordsInput {...props} label={label} />
  return (
    <ShownCell line={line} field={field} first={field === 'filingCondition'}>
      {line[field] === '' ? <Unsaid>{text('grounds.addEvidence')}</Unsaid> : line[field]}
    </ShownCell>
  )
}

const longest = 1000

const WordsInput = ({ lines, field, label, ...given }: Props & { readonly label: string }) => {
  // as it was when one began: what somebody else makes of it meanwhile is a conflict
  const [line] = useState(given.line)
  const text = useText()
  const { save } = useEditor()
  const [typed, setTyped] = useState(line[field])
  const [empty, setEmpty] = useState(false)
  const send = () => {
    const words = typed.trim()
    const lacks = words === '' && field !== 'evidenceRequired'
    setEmpty(lacks)
    if (lacks) return false
    if (words !== line[field]) save({ line, field, given: { [field]: words }, words })
    return true
  }
  const keys = useCell({ line, field, lines, send })
  return (
    <Box {...keys}>
      <TextField
        multiline
        fullWidth
        autoFocus
        value={typed}
        error={empty}
        helperText={empty ? text('editor.emptyWords') : undefined}
        onChange={({ target }) => setTyped(target.value)}
        onFocus={({ target }) => target.setSelectionRange(0, target.value.length)}
        slotProps={{ htmlInput: { 'aria-label': label, maxLength: longest } }}
      />
    </Box>
  )
}
