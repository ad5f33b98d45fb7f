import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useListContext } from 'ra-core'
import { useMemo, useState } from 'react'
import { useClassName } from '../cases/use-class-name.ts'
import { RowLink } from '../lists/RowLink.tsx'
import { Failure } from '../shell/Failure.tsx'
import { useText } from '../texts/use-text.ts'
import { LightMark } from '../time/LightMark.tsx'
import { CaseLayer, type OnCluster } from './CaseLayer.tsx'
import { nearerView } from './clusters.ts'
import { GridCounts } from './GridCounts.tsx'
import { GridLayer } from './GridLayer.tsx'
import { homeOf } from './home.ts'
import { MapFrame } from './MapFrame.tsx'
import { MapLegend } from './MapLegend.tsx'
import type { MapCase } from './map-cases.ts'
import type { OnView } from './moving.ts'
import { useGridCounts } from './use-grid-counts.ts'
import { useGrids } from './use-grids.ts'
import { shownBy, type View } from './view.ts'

type Props = {
  readonly heat: boolean
  readonly view: View | null
  readonly onView: OnView
}
const noCase: readonly MapCase[] = []

/** 案件地图 — the cases of the list where they are, over the unit grids; or how many lie in each. */
export const CaseMap = ({ heat, view, onView }: Props) => {
  const text = useText()
  const { data = noCase } = useListContext<MapCase>()
  const { grids, error, refetch } = useGrids()
  const counts = useGridCounts(heat)
  const byGrid = useMemo(
    () => counts && new Map(counts.map(({ gridId, count }) => [gridId, count])),
    [counts],
  )
  const [together, setTogether] = useState<readonly MapCase[]>([])
  const open: OnCluster = (cases, size) => {
    const nearer = nearerView(cases, size)
    setTogether(nearer === null ? cases : [])
    if (nearer !== null) onView(nearer, shownBy(nearer, size))
  }
  return (
    <>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      <MapFrame
        label={text('map.label', { count: data.length })}
        height="min(68vh, 720px)"
        home={homeOf(
          grids,
          data.map(({ world }) => world),
        )}
        view={view}
        onView={onView}
        wheelZooms
      >
        {(drawing) => (
          <>
            <GridLayer drawing={drawing} grids={grids} counts={byGrid} />
            {!heat && <CaseLayer drawing={drawing} cases={data} onCluster={open} />}
          </>
        )}
      </MapFrame>
      <MapLegend heat={heat} />
      {counts !== null && <GridCounts counts={counts} />}
      {together.length > 0 && <Together cases={together} onClose={() => setTogether([])} />}
    </>
  )
}

type TogetherProps = { readonly cases: readonly MapCase[]; readonly onClose: () => void }

/** 同一地点 — cases that no map can draw apart. */
const Together = ({ cases, onClose }: TogetherProps) => {
  const text = useText()
  const classOf = useClassName()
  return (
    <Box role="status" sx={{ mt: 1.5, p: 1.5, border: 1, borderColor: 'divider', borderRadius: 1 }}>
      {text('map.together', { count: cases.length })}
      <Box component="ul" sx={{ pl: 0, my: 0.5, listStyle: 'none' }}>
        {cases.map((one) => (
          <Box component="li" key={one.id} sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
            <LightMark light={one.light} />
            <RowLink to={`/cases/${one.id}`}>{one.caseNumber}</RowLink>
            <span>{classOf(one)}</span>
          </Box>
        ))}
      </Box>
      <Button size="small" onClick={onClose}>
        {text('app.close')}
      </Button>
    </Box>
  )
}
