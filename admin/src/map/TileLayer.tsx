import { memo } from 'react'
import { baseMap } from './base-map.ts'
import type { Drawing } from './drawing.ts'
import { placeAt, tileSize, within } from './view.ts'

const deepest = 18

/** 底图 — the pictures under a map, where the installation names some. */
export const TileLayer = memo(({ drawing }: { readonly drawing: Drawing }) => {
  const template = baseMap()?.tiles
  if (template === undefined) return null
  return tilesOf(drawing).map(({ x, y, z, left, top, width }) => (
    <image
      key={`${z} ${x} ${y}`}
      href={template
        .replaceAll('{z}', String(z))
        .replaceAll('{x}', String(x))
        .replaceAll('{y}', String(y))}
      x={left}
      y={top}
      width={width}
      height={width}
      preserveAspectRatio="none"
    />
  ))
})

function tilesOf({ view, size, scale, at }: Drawing) {
  const z = within(Math.round(view.zoom), 0, deepest)
  const count = 2 ** z
  const from = placeAt(view, size, { x: 0, y: 0 })
  const to = placeAt(view, size, { x: size.width, y: size.height })
  const numbers = (first: number, last: number) => {
    const [least, most] = [Math.floor(first * count), Math.floor(last * count)].map((it) =>
      within(it, 0, count - 1),
    )
    return Array.from({ length: (most ?? 0) - (least ?? 0) + 1 }, (_, n) => (least ?? 0) + n)
  }
  const width = tileSize * (scale / (tileSize * count))
  return numbers(from.y, to.y).flatMap((y) =>
    numbers(from.x, to.x).map((x) => {
      const { x: left, y: top } = at({ x: x / count, y: y / count })
      return { x, y, z, left, top, width }
    }),
  )
}
