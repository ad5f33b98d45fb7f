import { type ReactNode, useMemo, useState } from 'react'
import { Failure } from '../shell/Failure.tsx'
import type { OnCluster } from './CaseLayer.tsx'
import { nearerView } from './clusters.ts'
import type { Drawing } from './drawing.ts'
import { GridLayer } from './GridLayer.tsx'
import { MapFrame } from './MapFrame.tsx'
import { boxWithin, type Point, worldOf } from './mercator.ts'
import { PlaceMark } from './PlaceMark.tsx'
import { useGrids } from './use-grids.ts'
import type { View } from './view.ts'

type Props = {
  readonly point: Point
  readonly label: string
  readonly height: number
  /** What else stands on the map, below the pin. */
  readonly children?: (drawing: Drawing, onCluster: OnCluster) => ReactNode
}
/** So many metres to each side are shown at first. */
const around = 400

/** 位置图 — one place over the unit grids around it. */
const PlaceMap = ({ point: { longitude, latitude }, label, height, children }: Props) => {
  const { grids, error, refetch } = useGrids()
  const [view, setView] = useState<View | null>(null)
  const home = useMemo(() => boxWithin({ longitude, latitude }, around), [longitude, latitude])
  const open: OnCluster = (cases, size) => setView((before) => nearerView(cases, size) ?? before)
  return (
    <>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      <MapFrame
        label={label}
        height={height}
        home={home}
        view={view}
        onView={(next) => setView(next)}
      >
        {(drawing) => (
          <>
            <GridLayer drawing={drawing} grids={grids} />
            {children?.(drawing, open)}
            <PlaceMark drawing={drawing} place={worldOf({ longitude, latitude })} />
          </>
        )}
      </MapFrame>
    </>
  )
}

export { PlaceMap as default }
