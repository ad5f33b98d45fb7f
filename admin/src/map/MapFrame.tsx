import AddIcon from '@mui/icons-material/Add'
import FitIcon from '@mui/icons-material/CropFreeOutlined'
import RemoveIcon from '@mui/icons-material/Remove'
import Box from '@mui/material/Box'
import ButtonGroup from '@mui/material/ButtonGroup'
import IconButton from '@mui/material/IconButton'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { useText } from '../texts/use-text.ts'
import { baseMap } from './base-map.ts'
import type { Drawing } from './drawing.ts'
import type { World, WorldBox } from './mercator.ts'
import type { OnView } from './moving.ts'
import { TileLayer } from './TileLayer.tsx'
import { useMovingView } from './use-moving-view.ts'
import { useSize } from './use-size.ts'
import { placeAt, type View } from './view.ts'

type Props = {
  /** What the map is of, for those who do not see it. */
  readonly label: string
  readonly height: number | string
  /** What is shown until somebody moves the map; `0` and its button come back to it. */
  readonly home: WorldBox
  /** Null: home. */
  readonly view: View | null
  readonly onView: OnView
  /** A wheel alone zooms; on a page that scrolls it should not. */
  readonly wheelZooms?: boolean
  /** A place was clicked, or chosen by Enter in the middle. */
  readonly onPlace?: (place: World) => void
  readonly children: (drawing: Drawing) => ReactNode
}

/** 地图 — a picture of our own: moved by dragging or the arrow keys, zoomed by wheel, pinch, `+` and `-`; no map server is asked unless the city has named one. */
export const MapFrame = ({ label, height, onPlace, children, ...moving }: Props) => {
  const map = useRef<SVGSVGElement>(null)
  const size = useSize(map)
  const { drawing, offset, zoomBy, onKeyDown } = useMovingView({
    ...moving,
    ...{ map, size },
    wheelZooms: moving.wheelZooms ?? false,
  })
  const choose = (x: number, y: number) => {
    if (drawing !== null) onPlace?.(placeAt(drawing.view, drawing.size, { x, y }))
  }
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    if (event.key !== 'Enter' || size === null) return onKeyDown(event)
    choose(size.width / 2, size.height / 2)
  }
  return (
    <Box sx={{ ...frame, height }}>
      <Box role="application" aria-label={label} tabIndex={0} onKeyDown={press} sx={ground}>
        <Box
          component="svg"
          ref={map}
          width="100%"
          height="100%"
          aria-hidden={onPlace !== undefined}
          onClick={(event) => {
            const { left, top } = event.currentTarget.getBoundingClientRect()
            choose(event.clientX - left, event.clientY - top)
          }}
        >
          {drawing !== null && (
            <g transform={`translate(${offset.x} ${offset.y})`}>
              <TileLayer drawing={drawing} />
              {children(drawing)}
            </g>
          )}
          {onPlace !== undefined && size !== null && (
            <Cross x={size.width / 2} y={size.height / 2} />
          )}
        </Box>
      </Box>
      <Buttons onZoom={zoomBy} onHome={() => moving.onView(null, null)} />
      <Credit />
    </Box>
  )
}

/** Where Enter chooses, for somebody who has no pointer. */
const Cross = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <path className="map-cross" d={`M${x - 12} ${y}H${x + 12}M${x} ${y - 12}V${y + 12}`} />
)

type ButtonsProps = { readonly onZoom: (by: number) => void; readonly onHome: () => void }

const Buttons = ({ onZoom, onHome }: ButtonsProps) => {
  const text = useText()
  const buttons = [
    { name: 'zoomIn', Icon: AddIcon, act: () => onZoom(1) },
    { name: 'zoomOut', Icon: RemoveIcon, act: () => onZoom(-1) },
    { name: 'fit', Icon: FitIcon, act: onHome },
  ] as const
  return (
    <ButtonGroup orientation="vertical" className="no-print" sx={corner}>
      {buttons.map(({ name, Icon, act }) => (
        <IconButton
          key={name}
          size="small"
          aria-label={text(`map.${name}`)}
          title={text(`map.${name}`)}
          onClick={act}
        >
          <Icon fontSize="small" />
        </IconButton>
      ))}
    </ButtonGroup>
  )
}

const Credit = () => {
  const credit = baseMap()?.credit ?? ''
  if (credit === '') return null
  return (
    <Box sx={{ position: 'absolute', right: 4, bottom: 2, fontSize: '0.6875rem', ...paper }}>
      {credit}
    </Box>
  )
}

const paper = { bgcolor: 'background.paper', color: 'text.secondary', px: 0.5, borderRadius: 0.5 }
const frame = {
  position: 'relative',
  overflow: 'hidden',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.default',
  breakInside: 'avoid',
}
const ground = {
  position: 'absolute',
  inset: 0,
  touchAction: 'none',
  cursor: 'grab',
  userSelect: 'none',
  '&:focus-visible': { outline: 2, outlineColor: 'primary.main', outlineOffset: -2 },
  '& svg': { display: 'block' },
  '& .map-case': { cursor: 'pointer', outline: 'none' },
  '& .map-case:focus-visible .map-mark': { stroke: 'currentColor', strokeWidth: 4 },
  '& .map-cross': { stroke: 'currentColor', strokeWidth: 2, opacity: 0, pointerEvents: 'none' },
  '&:focus-visible .map-cross': { opacity: 1 },
}
const corner = {
  position: 'absolute',
  top: 8,
  right: 8,
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
}
