import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import FormControl from '@mui/material/FormControl'
import FormHelperText from '@mui/material/FormHelperText'
import FormLabel from '@mui/material/FormLabel'
import { setPreferences } from '../api/set-preferences.ts'
import { useText } from '../texts/use-text.ts'
import { ColumnRow } from './ColumnRow.tsx'
import { useColumnOrder } from './use-column-order.ts'
import { workColumns } from './work-columns.ts'

/** 列的顺序 — those that are shown as they stand, then the others; moved by keys, by buttons, or dragged. */
export const ColumnOrder = () => {
  const text = useText()
  const order = useColumnOrder()
  const { shown, told } = order
  const hidden = workColumns.filter((column) => !shown.includes(column))
  return (
    <FormControl component="fieldset" sx={{ p: 2, pt: 0 }}>
      {/* a legend stands above what is padded */}
      <FormLabel component="legend" sx={{ pt: 2 }}>
        {text('columns.shown')}
      </FormLabel>
      <FormHelperText role="status" sx={{ mx: 0 }}>
        {told === null
          ? text('columns.hint')
          : text('columns.moved', {
              ...{ column: text(`fields.${told.column}`), place: told.place + 1 },
            })}
      </FormHelperText>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {[...shown, ...hidden].map((column) => (
          <ColumnRow key={column} column={column} order={order} />
        ))}
      </Box>
      <Button size="small" onClick={() => setPreferences({ workListColumns: [] })}>
        {text('columns.usual')}
      </Button>
    </FormControl>
  )
}
