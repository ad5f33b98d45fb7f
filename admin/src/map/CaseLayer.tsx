import { useTheme } from '@mui/material/styles'
import { memo, useMemo } from 'react'
import { Link } from 'react-router'
import { useClassName } from '../cases/use-class-name.ts'
import { useText } from '../texts/use-text.ts'
import type { Light } from '../time/light.ts'
import { type Cluster, clustersOf } from './clusters.ts'
import type { Drawing } from './drawing.ts'
import { LightShape } from './LightShape.tsx'
import type { MapCase } from './map-cases.ts'
import { PressMark } from './PressMark.tsx'
import type { Size } from './view.ts'

type Props = {
  readonly drawing: Drawing
  readonly cases: readonly MapCase[]
  readonly onCluster: OnCluster
}
/** 聚合点 — somebody wants to see what stands together, on a map of a size. */
export type OnCluster = (cases: readonly MapCase[], size: Size) => void

/** 案件层 — each open case by its light, or several that stand together by the worst of theirs and their number. */
export const CaseLayer = memo(({ drawing, cases, onCluster }: Props) => {
  const { palette } = useTheme()
  const { scale } = drawing
  const clusters = useMemo(() => clustersOf(cases, scale), [cases, scale])
  const seen = clusters.filter(({ world }) => drawing.holds({ min: world, max: world }))
  return (
    <g fill={palette.background.paper} fontSize={12} fontWeight={700} textAnchor="middle">
      {seen.map((cluster) => (
        <Marked
          key={cluster.items[0]?.id}
          cluster={cluster}
          drawing={drawing}
          onCluster={onCluster}
        />
      ))}
    </g>
  )
})

type MarkedProps = Omit<Props, 'cases'> & { readonly cluster: Cluster<MapCase> }

const Marked = ({ cluster: { world, items }, drawing, onCluster }: MarkedProps) => {
  const text = useText()
  const classOf = useClassName()
  const [first] = items
  if (first === undefined) return null
  const at = drawing.at(world)
  const light = worstOf(items)
  if (items.length === 1) {
    const name = [first.caseNumber, classOf(first), text(`lights.${light}`)].join(' ')
    return (
      <Link to={`/cases/${first.id}`} aria-label={name} className="map-case">
        <title>{`${name} ${first.address}`}</title>
        <LightShape light={light} at={at} size={16} />
      </Link>
    )
  }
  const name = text('map.cluster', {
    count: items.length,
    overdue: items.filter((it) => it.light === 'RED').length,
  })
  return (
    <PressMark name={name} onPress={() => onCluster(items, drawing.size)}>
      <LightShape light={light} at={at} size={items.length > 99 ? 36 : 28} />
      <text x={at.x} y={at.y + (light === 'YELLOW' ? 9 : 4)}>
        {items.length}
      </text>
    </PressMark>
  )
}

const worstOf = (items: readonly MapCase[]): Light =>
  (['RED', 'YELLOW'] as const).find((light) => items.some((it) => it.light === light)) ?? 'GREEN'
