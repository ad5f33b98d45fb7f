import { useTheme } from '@mui/material/styles'
import { memo, type ReactNode, useMemo } from 'react'
import { useNamed } from '../texts/use-text.ts'
import type { Drawing } from './drawing.ts'
import { type Area, areasBy, type Grid } from './grids.ts'
import { heatFrom, heatOf, heatOpacity } from './heat.ts'
import type { WorldBox } from './mercator.ts'

type Counts = ReadonlyMap<string, number>
type Props = {
  readonly drawing: Drawing
  readonly grids: readonly Grid[]
  /** How many cases lie in each, by id; null where nobody asked. */
  readonly counts?: Counts | null
}

/** Grids narrower than this are not drawn one by one, those wider than that have their names, or their last digits. */
const narrowest = 7
const named = 40

/** 网格层 — unit grids, with the outlines of streets and districts; darker where more cases lie. */
export const GridLayer = memo(({ drawing, grids, counts = null }: Props) => {
  const { palette } = useTheme()
  const seen = grids.filter(({ box }) => drawing.holds(box))
  const widest = Math.max(0, ...seen.slice(0, 50).map((grid) => widthOf(grid, drawing)))
  const streets = useMemo(() => areasBy(grids, 'street'), [grids])
  const districts = useMemo(() => areasBy(grids, 'district'), [grids])
  const lines = (areas: readonly Area[]) =>
    areas
      .filter(({ box }) => drawing.holds(box))
      .flatMap(({ edges }) => edges.map((edge) => drawing.path(edge)))
      .join('')
  return (
    <g>
      {counts !== null && <Heat drawing={drawing} grids={seen} counts={counts} />}
      {widest >= narrowest && (
        <path
          d={seen.map(({ ring }) => drawing.path(ring)).join('')}
          fill="none"
          stroke={palette.text.secondary}
          strokeOpacity={0.35}
        />
      )}
      <path d={lines(streets)} fill="none" stroke={palette.text.secondary} strokeWidth={1.5} />
      <path d={lines(districts)} fill="none" stroke={palette.primary.main} strokeWidth={2.5} />
      <AreaNames drawing={drawing} areas={streets} />
      {widest >= named && <Names drawing={drawing} grids={seen} counts={counts} />}
    </g>
  )
})

const widthOf = ({ box: { min, max } }: Grid, { scale }: Drawing) => (max.x - min.x) * scale

type Counted = Omit<Props, 'counts'> & { readonly counts: Counts }

const Heat = ({ drawing, grids, counts }: Counted) => {
  const { palette } = useTheme()
  return heatFrom.map((from, heat) => (
    <path
      key={from}
      d={grids
        .filter(({ id }) => heatOf(counts.get(id) ?? 0) === heat)
        .map(({ ring }) => drawing.path(ring))
        .join('')}
      fill={palette.primary.main}
      fillOpacity={heatOpacity(heat)}
    />
  ))
}

type AreaNamesProps = { readonly drawing: Drawing; readonly areas: readonly Area[] }

/** 街道名 — streets by their names, at their upper edge, where there is room. */
const AreaNames = ({ drawing, areas }: AreaNamesProps) => {
  const nameOf = useNamed()
  return (
    <Lettering>
      {areas.map((area) => {
        const { min, max } = area.box
        const { x, y } = drawing.at({ x: (min.x + max.x) / 2, y: min.y })
        const name = nameOf(area)
        if (lengthOf(name) > (max.x - min.x) * drawing.scale) return null
        return (
          <text key={area.name} x={x} y={y + 13} fontWeight={600}>
            {name}
          </text>
        )
      })}
    </Lettering>
  )
}

/** About so many pixels: a Chinese character is twice as wide as a Latin one. */
const lengthOf = (name: string) =>
  [...name].reduce((sum, letter) => sum + (letter > '\u2e80' ? 12 : 6.5), 0)

const Names = ({ drawing, grids, counts = null }: Props) => (
  <Lettering>
    {grids.map((grid) => {
      const { x, y } = drawing.at(middleOf(grid.box))
      const count = counts?.get(grid.id)
      return (
        <g key={grid.id}>
          <text x={x} y={y}>
            {wordsFor(grid, widthOf(grid, drawing))}
          </text>
          {count !== undefined && (
            <text x={x} y={y + 16} fontWeight={700} fontSize={14}>
              {count}
            </text>
          )}
        </g>
      )
    })}
  </Lettering>
)

/** Its name, or its last digits, or nothing: what it has room for. */
function wordsFor({ name, code }: Grid, width: number): string {
  if (lengthOf(name) <= width) return name
  return width >= named ? code.slice(-3) : ''
}

const middleOf = ({ min, max }: WorldBox) => ({ x: (min.x + max.x) / 2, y: (min.y + max.y) / 2 })

/** Words on the map keep a rim of its ground. */
const Lettering = ({ children }: { readonly children: ReactNode }) => {
  const { palette } = useTheme()
  return (
    <g
      fill={palette.text.primary}
      stroke={palette.background.default}
      strokeWidth={3}
      paintOrder="stroke"
      textAnchor="middle"
      fontSize={11}
      pointerEvents="none"
    >
      {children}
    </g>
  )
}
