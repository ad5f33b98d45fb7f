import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { useFilter } from '../lists/use-filter.ts'
import { useText } from '../texts/use-text.ts'

/** 待办次序 — what is due first stands first, or above it cases with priority; it stands in the address beside the filters. */
export const OrderChoice = () => {
  const text = useText()
  const { value, setValue } = useFilter('order')
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      aria-label={text('priority.order')}
      value={value}
      onChange={(_event, order: string | null) => setValue(order ?? '')}
      className="no-print"
      sx={{ mb: 2, mr: 2, flexWrap: 'wrap' }}
    >
      <ToggleButton value="">{text('priority.byDue')}</ToggleButton>
      <ToggleButton value="priority">{text('priority.first')}</ToggleButton>
    </ToggleButtonGroup>
  )
}
