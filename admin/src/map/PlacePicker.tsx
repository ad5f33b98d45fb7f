import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Failure } from '../shell/Failure.tsx'
import { useText } from '../texts/use-text.ts'
import { GridLayer } from './GridLayer.tsx'
import { gridAt } from './grids.ts'
import { homeOf } from './home.ts'
import { MapFrame } from './MapFrame.tsx'
import { type Point, pointAt, worldOf } from './mercator.ts'
import { PlaceMark } from './PlaceMark.tsx'
import { useGrids } from './use-grids.ts'
import type { View } from './view.ts'

type GridName = { readonly code: string; readonly name: string }
type Props = {
  /** The chosen point, in WGS84; null while there is none. */
  readonly point: Point | null
  /** A point was chosen, with the unit grid it lies in; null outside all. The API decides the grid again when it saves. */
  readonly onPick: (point: Point, grid: GridName | null) => void
  readonly height?: number
}

/** 选点 — a place chosen on the map by a click, or by keyboard: arrows move the ground, Enter takes what is under the cross; what was chosen is told in words below. */
export const PlacePicker = ({ point, onPick, height = 320 }: Props) => {
  const text = useText()
  const { grids, error, refetch } = useGrids()
  const [view, setView] = useState<View | null>(null)
  const place = point === null ? null : worldOf(point)
  const grid = point === null ? null : gridAt(grids, point)
  return (
    <Box>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      <MapFrame
        label={text('map.pickLabel')}
        height={height}
        home={homeOf(grids, place === null ? [] : [place])}
        view={view}
        onView={(next) => setView(next)}
        onPlace={(chosen) => {
          const picked = pointAt(chosen)
          onPick(picked, gridAt(grids, picked))
        }}
      >
        {(drawing) => (
          <>
            <GridLayer drawing={drawing} grids={grids} />
            {place !== null && <PlaceMark drawing={drawing} place={place} />}
          </>
        )}
      </MapFrame>
      <Typography variant="body2" role="status" sx={{ mt: 0.5, color: 'text.secondary' }}>
        {point === null
          ? text('map.pickHint')
          : text(grid === null ? 'map.pickedOutside' : 'map.picked', {
              latitude: point.latitude,
              longitude: point.longitude,
              grid: grid === null ? '' : `${grid.name} ${grid.code}`,
            })}
      </Typography>
    </Box>
  )
}
