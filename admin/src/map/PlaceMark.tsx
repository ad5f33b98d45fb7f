import { useTheme } from '@mui/material/styles'
import type { Drawing } from './drawing.ts'
import type { World } from './mercator.ts'

type Props = { readonly drawing: Drawing; readonly place: World }

/** 点位 — a pin whose tip is the place. */
export const PlaceMark = ({ drawing, place }: Props) => {
  const { palette } = useTheme()
  const { x, y } = drawing.at(place)
  return (
    <g pointerEvents="none" data-place-mark>
      <path
        d={`M${x} ${y}C${x - 3} ${y - 9} ${x - 10} ${y - 13} ${x - 10} ${y - 20}A10 10 0 1 1 ${x + 10} ${y - 20}C${x + 10} ${y - 13} ${x + 3} ${y - 9} ${x} ${y}Z`}
        fill={palette.primary.main}
        stroke={palette.background.paper}
        strokeWidth={2}
      />
      <circle cx={x} cy={y - 20} r={4} fill={palette.background.paper} />
    </g>
  )
}
