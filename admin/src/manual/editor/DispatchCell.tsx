import Box from '@mui/material/Box'
import { useState } from 'react'
import { useText } from '../../texts/use-text.ts'
import type { Line } from './change-lines.ts'
import { LineDispatchField } from './LineDispatchField.tsx'
import { ShownCell } from './ShownCell.tsx'
import { Unsaid } from './Unsaid.tsx'
import { useCell } from './use-cell.ts'
import { useEditor } from './use-editor.ts'

type Props = { readonly line: Line; readonly lines: readonly Line[] }

/** 派遣方式 — whether cases of a line are dispatched automatically or proposed, chosen in its place. */
export const DispatchCell = (props: Props) => {
  const { line } = props
  const text = useText()
  const { editing } = useEditor()
  if (editing?.entryId === line.id && editing.field === 'dispatch')
    return <DispatchInput {...props} />
  const words = text(`lineDispatches.${line.dispatch}`)
  return (
    <ShownCell line={line} field="dispatch">
      {line.dispatch === 'BY_CITY' ? <Unsaid>{text('grounds.addDispatch')}</Unsaid> : words}
    </ShownCell>
  )
}

const DispatchInput = ({ lines, ...given }: Props) => {
  // as it was when one began: what somebody else makes of it meanwhile is a conflict
  const [line] = useState(given.line)
  const text = useText()
  const { save } = useEditor()
  const [dispatch, setDispatch] = useState(line.dispatch)
  const send = () => {
    const words = text(`lineDispatches.${dispatch}`)
    if (dispatch !== line.dispatch) void save({ line, field: 'dispatch', given: { dispatch }, words })
    return true
  }
  const keys = useCell({ line, field: 'dispatch', lines, send })
  return (
    <Box {...keys}>
      <LineDispatchField focused value={dispatch} onValue={setDispatch} />
    </Box>
  )
}
