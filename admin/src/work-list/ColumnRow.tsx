import DownIcon from '@mui/icons-material/KeyboardArrowDown'
import UpIcon from '@mui/icons-material/KeyboardArrowUp'
import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import IconButton from '@mui/material/IconButton'
import type { DragEvent, KeyboardEvent } from 'react'
import { useText } from '../texts/use-text.ts'
import type { useColumnOrder } from './use-column-order.ts'
import { alwaysShown, type WorkColumn } from './work-columns.ts'

type Props = {
  readonly column: WorkColumn
  readonly order: ReturnType<typeof useColumnOrder>
}

/** 列 — whether it is shown and, where it is, its place: by Alt and an arrow key, by a button, or by dragging it onto another. */
export const ColumnRow = ({ column, order }: Props) => {
  const text = useText()
  const { shown, turn } = order
  const place = shown.indexOf(column)
  return (
    <Box
      component="li"
      sx={{ display: 'flex', alignItems: 'center' }}
      {...(place >= 0 && moving({ column, order }))}
    >
      <FormControlLabel
        label={text(`fields.${column}`)}
        disabled={column === alwaysShown}
        sx={{ flexGrow: 1 }}
        control={<Checkbox size="small" checked={place >= 0} onChange={() => turn(column)} />}
      />
      {place >= 0 && [-1, 1].map((step) => <Arrow key={step} {...{ column, order, step }} />)}
    </Box>
  )
}

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }

function moving({ column, order: { shown, move, drag, drop } }: Props) {
  const place = shown.indexOf(column)
  return {
    draggable: true,
    onDragStart: ({ dataTransfer }: DragEvent) => {
      // some browsers drag nothing that holds nothing
      dataTransfer.setData('text/plain', column)
      drag(column)
    },
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      drop(place)
    },
    onKeyDown: (event: KeyboardEvent) => {
      const { [event.key]: step } = steps
      if (step === undefined || !event.altKey) return
      event.preventDefault()
      move(column, place + step)
    },
  }
}

/** Without effect at the border, but never disabled: whoever presses it by key keeps the focus. */
const Arrow = ({ column, order: { shown, move }, step }: Props & { readonly step: number }) => {
  const text = useText()
  const place = shown.indexOf(column) + step
  const atBorder = place < 0 || place >= shown.length
  const Icon = step < 0 ? UpIcon : DownIcon
  return (
    <IconButton
      size="small"
      aria-label={text(step < 0 ? 'columns.forward' : 'columns.back', {
        column: text(`fields.${column}`),
      })}
      aria-disabled={atBorder}
      onClick={() => move(column, place)}
      sx={atBorder ? { opacity: 0.4 } : {}}
    >
      <Icon fontSize="small" />
    </IconButton>
  )
}
