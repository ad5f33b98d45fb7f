import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { useFilter } from '../lists/use-filter.ts'
import { useText } from '../texts/use-text.ts'
import { boardKinds } from './board-columns.ts'

/** 显示方式 — as a list, or as a board by step or by light; it stands in the address beside the filters. */
export const LayoutChoice = () => {
  const text = useText()
  const { value, setValue } = useFilter('board')
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      aria-label={text('board.layout')}
      value={value}
      onChange={(_event, kind: string | null) => setValue(kind ?? '')}
      className="no-print"
      sx={{ mb: 2, mr: 2, flexWrap: 'wrap' }}
    >
      <ToggleButton value="">{text('board.list')}</ToggleButton>
      {boardKinds.map((kind) => (
        <ToggleButton key={kind} value={kind}>
          {text(`board.${kind}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
