import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { ListBase, useListContext } from 'ra-core'
import { useState } from 'react'
import { Link } from 'react-router'
import { Tabled } from '../lists/Tabled.tsx'
import { GridLayer } from '../map/GridLayer.tsx'
import { homeOf } from '../map/home.ts'
import { MapFrame } from '../map/MapFrame.tsx'
import { degreesOf } from '../map/mercator.ts'
import type { Moved, OnView } from '../map/moving.ts'
import { useGrids } from '../map/use-grids.ts'
import type { View } from '../map/view.ts'
import { Failure } from '../shell/Failure.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { useText } from '../texts/use-text.ts'
import { useSettled } from '../use-settled.ts'
import { ComponentFilters } from './ComponentFilters.tsx'
import { ComponentLayer } from './ComponentLayer.tsx'
import { mostPlaced, type PlacedComponent } from './list-components.ts'
import { useComponentColumns } from './use-component-columns.ts'

const everywhere = {}
const none: readonly PlacedComponent[] = []

/** 部件地图 — the components where they stand, over the unit grids, and the same as a table. */
export const ComponentMapPage = () => {
  const text = useText()
  const [moved, setMoved] = useState<Moved | null>(null)
  const settled = useSettled(moved)
  return (
    <ListBase
      resource="component-map"
      perPage={mostPlaced}
      filter={settled === null ? everywhere : { box: degreesOf(settled.shown) }}
    >
      <PageTitle title={text('components.mapTitle')} note={text('components.mapNote')}>
        <Button component={Link} to="/components">
          {text('componentImport.back')}
        </Button>
      </PageTitle>
      <ComponentFilters />
      <ComponentMap
        view={moved?.view ?? null}
        onView={(view, shown) => setMoved(view && shown && { view, shown })}
      />
    </ListBase>
  )
}

type Props = { readonly view: View | null; readonly onView: OnView }

const ComponentMap = (moving: Props) => {
  const text = useText()
  const { data = none, error, refetch } = useListContext<PlacedComponent>()
  const { grids, error: failed, refetch: readGrids } = useGrids()
  const [chosen, setChosen] = useState(none)
  const failure = error ?? failed
  const worlds = data.map(({ world }) => world)
  const shown = data.filter(({ id }) => chosen.some((one) => one.id === id))
  return (
    <>
      {failure && (
        <Failure error={failure} onRetry={() => void (error ? refetch() : readGrids())} />
      )}
      <MapFrame
        {...moving}
        label={text('components.mapTitle')}
        height="min(60vh, 560px)"
        home={homeOf(grids, worlds)}
        wheelZooms
      >
        {(drawing) => (
          <>
            <GridLayer drawing={drawing} grids={grids} />
            <ComponentLayer drawing={drawing} components={data} onChoose={setChosen} />
          </>
        )}
      </MapFrame>
      <Shown
        rows={shown.length > 0 ? shown : data}
        onAll={shown.length > 0 ? () => setChosen(none) : null}
      />
    </>
  )
}

type ShownProps = {
  readonly rows: readonly PlacedComponent[]
  readonly onAll: (() => void) | null
}

/** What stands on the map, or was chosen there, in words. */
const Shown = ({ rows, onAll }: ShownProps) => {
  const text = useText()
  const { meta } = useListContext()
  const columns = useComponentColumns(rows)
  const isCut = meta?.truncated === true && onAll === null
  return (
    <>
      <Stack direction="row" sx={{ my: 1, gap: 1.5, alignItems: 'center', minHeight: 32 }}>
        <Typography variant="body2" role="status" sx={{ color: 'text.secondary' }}>
          {text(isCut ? 'components.most' : 'components.shown', { count: rows.length })}
        </Typography>
        {onAll !== null && (
          <Button size="small" onClick={onAll}>
            {text('components.showAll')}
          </Button>
        )}
      </Stack>
      {rows.length > 0 && <Tabled label={text('components.title')} columns={columns} rows={rows} />}
    </>
  )
}
