import LeftIcon from '@mui/icons-material/ArrowBack'
import DownIcon from '@mui/icons-material/ArrowDownward'
import RightIcon from '@mui/icons-material/ArrowForward'
import UpIcon from '@mui/icons-material/ArrowUpward'
import FitIcon from '@mui/icons-material/FitScreenOutlined'
import StepIcon from '@mui/icons-material/MyLocationOutlined'
import ZoomInIcon from '@mui/icons-material/ZoomIn'
import ZoomOutIcon from '@mui/icons-material/ZoomOut'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Stack from '@mui/material/Stack'
import { useText } from '../texts/use-text.ts'
import type { Moves } from './moves.ts'

const sights = [
  ['first', StepIcon],
  ['fit', FitIcon],
  ['zoomIn', ZoomInIcon],
  ['zoomOut', ZoomOutIcon],
] as const
const ways = [
  ['left', LeftIcon],
  ['right', RightIcon],
  ['up', UpIcon],
  ['down', DownIcon],
] as const

type Props = {
  readonly moves: Moves
  /** Whether there is an element that one looks at first. */
  readonly leadsBack: boolean
}

/** 视图按钮 — where one looks first, the whole model, closer, farther, and to each side. */
export const DiagramTools = ({ moves, leadsBack }: Props) => {
  const text = useText()
  return (
    <Stack direction="row" className="no-print" sx={{ gap: 0.5, mb: 1, flexWrap: 'wrap' }}>
      {sights
        .filter(([name]) => leadsBack || name !== 'first')
        .map(([name, Icon]) => (
          <Button key={name} size="small" startIcon={<Icon />} onClick={moves[name]}>
            {text(`processEditions.${name}`)}
          </Button>
        ))}
      {ways.map(([name, Icon]) => (
        <IconButton
          key={name}
          size="small"
          aria-label={text(`processEditions.${name}`)}
          title={text(`processEditions.${name}`)}
          onClick={moves[name]}
        >
          <Icon fontSize="small" />
        </IconButton>
      ))}
    </Stack>
  )
}
