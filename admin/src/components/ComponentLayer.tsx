import { useTheme } from '@mui/material/styles'
import { useMemo } from 'react'
import { clustersOf } from '../map/clusters.ts'
import type { Drawing } from '../map/drawing.ts'
import { PressMark } from '../map/PressMark.tsx'
import { useText } from '../texts/use-text.ts'
import type { PlacedComponent } from './list-components.ts'

type Props = {
  readonly drawing: Drawing
  readonly components: readonly PlacedComponent[]
  readonly onChoose: (chosen: readonly PlacedComponent[]) => void
}

/** 部件层 — each component where it stands, or how many stand together. */
export const ComponentLayer = ({ drawing, components, onChoose }: Props) => {
  const text = useText()
  const { palette } = useTheme()
  const { scale } = drawing
  const clusters = useMemo(() => clustersOf(components, scale), [components, scale])
  const look = { className: 'map-mark', fill: palette.primary.main, strokeWidth: 2 }
  return (
    <g fontSize={12} fontWeight={700} textAnchor="middle">
      {clusters
        .filter(({ world }) => drawing.holds({ min: world, max: world }))
        .map(({ world, items }) => {
          const { x, y } = drawing.at(world)
          const [first] = items
          const isAlone = items.length === 1
          const name = isAlone
            ? `${first?.code} ${first?.name}`
            : text('components.together', { count: items.length })
          return (
            <PressMark key={first?.id} name={name} onPress={() => onChoose(items)}>
              <circle
                {...{ cx: x, cy: y, r: isAlone ? 8 : 14 }}
                {...look}
                stroke={palette.background.paper}
              />
              {!isAlone && (
                <text x={x} y={y + 4} fill={palette.primary.contrastText}>
                  {items.length}
                </text>
              )}
            </PressMark>
          )
        })}
    </g>
  )
}
