import { useTheme } from '@mui/material/styles'
import type { Light } from '../time/light.ts'
import type { Pixels } from './view.ts'

type Props = { readonly light: Light; readonly at: Pixels; readonly size: number }

/** 红绿灯 — a light on a map, by color and shape: a disc, a triangle, a square. */
export const LightShape = ({ light, at: { x, y }, size }: Props) => {
  const { palette } = useTheme()
  const half = size / 2
  const look = {
    className: 'map-mark',
    stroke: palette.background.paper,
    strokeWidth: 2,
    strokeLinejoin: 'round',
  } as const
  switch (light) {
    case 'GREEN':
      return <circle cx={x} cy={y} r={half} fill={palette.success.main} {...look} />
    case 'YELLOW':
      return (
        <path
          d={`M${x} ${y - half * 1.25}L${x + half * 1.25} ${y + half}H${x - half * 1.25}Z`}
          fill={palette.warning.main}
          {...look}
        />
      )
    case 'RED':
      return (
        <rect
          x={x - half}
          y={y - half}
          width={size}
          height={size}
          rx={2}
          fill={palette.error.main}
          {...look}
        />
      )
  }
}
