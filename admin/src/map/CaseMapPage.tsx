import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import Typography from '@mui/material/Typography'
import { ListBase, useListContext } from 'ra-core'
import { type ReactNode, useState } from 'react'
import { Failure } from '../shell/Failure.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import { useSettled } from '../use-settled.ts'
import { CaseMap } from './CaseMap.tsx'
import { CaseMapTable } from './CaseMapTable.tsx'
import { MapFilters } from './MapFilters.tsx'
import type { MapCase } from './map-cases.ts'
import { degreesOf } from './mercator.ts'
import type { Moved } from './moving.ts'

const shapes = ['points', 'heat', 'table'] as const
type Shape = (typeof shapes)[number]
const most = 1000
const minute = 60_000
const everywhere = {}

/** 地图 — the open cases where they are, how many lie in each grid, or the same as a table. */
export const CaseMapPage = () => {
  const text = useText()
  const [moved, setMoved] = useState<Moved | null>(null)
  const [shape, setShape] = useState<Shape>('points')
  const settled = useSettled(moved)
  return (
    <ListBase
      resource="map"
      perPage={most}
      filter={settled === null ? everywhere : { box: degreesOf(settled.shown) }}
      queryOptions={{ refetchInterval: minute }}
    >
      <PageTitle title={text('map.title')} note={text('map.note')}>
        <Shapes shape={shape} onShape={setShape} />
      </PageTitle>
      <MapFilters />
      <Extent narrowed={settled !== null} onAll={() => setMoved(null)} />
      {shape === 'table' ? (
        <CaseMapTable />
      ) : (
        <Drawn>
          <CaseMap
            heat={shape === 'heat'}
            view={moved?.view ?? null}
            onView={(view, shown) => setMoved(view && shown && { view, shown })}
          />
        </Drawn>
      )}
    </ListBase>
  )
}

type ShapesProps = { readonly shape: Shape; readonly onShape: (shape: Shape) => void }

const Shapes = ({ shape, onShape }: ShapesProps) => {
  const text = useText()
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={shape}
      aria-label={text('map.shape')}
      onChange={(_event, next: Shape | null) => next !== null && onShape(next)}
    >
      {shapes.map((it) => (
        <ToggleButton key={it} value={it} sx={{ color: 'text.primary', px: 1.5, py: 0.5 }}>
          {text(`map.${it}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

type ExtentProps = { readonly narrowed: boolean; readonly onAll: () => void }

/** 范围 — of how much of the city and of its cases this is. */
const Extent = ({ narrowed, onAll }: ExtentProps) => {
  const text = useText()
  const { total, meta } = useListContext<MapCase>()
  const truncated = meta?.truncated === true
  return (
    <Stack direction="row" sx={{ mb: 1, gap: 1.5, alignItems: 'center', minHeight: 32 }}>
      <Typography variant="body2" role="status" sx={{ color: 'text.secondary' }}>
        {total === undefined
          ? ''
          : text(truncated ? 'map.most' : narrowed ? 'map.inView' : 'map.inAll', { count: total })}
      </Typography>
      {narrowed && (
        <Button size="small" onClick={onAll}>
          {text('map.showAll')}
        </Button>
      )}
    </Stack>
  )
}

/** The map stays where there is nothing on it; what cannot be read is said above it. */
const Drawn = ({ children }: { readonly children: ReactNode }) => {
  const { isPending, error, data, refetch } = useListContext()
  if (isPending && data === undefined && !error) return <Waiting />
  return (
    <>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {children}
    </>
  )
}
