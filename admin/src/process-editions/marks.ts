import type Canvas from 'diagram-js/lib/core/Canvas'

/** 标记 — elements of a diagram that somebody should look at, and the one that is looked at now. */
export type Marks = {
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  readonly selected: string | null
}
type Drawn = {
  readonly id: string
  readonly x?: number
  readonly y?: number
  readonly width?: number
  readonly height?: number
  readonly waypoints?: readonly { readonly x: number; readonly y: number }[]
}

const drawnOn = (canvas: Canvas): readonly Drawn[] => canvas.getRootElement()['children']

/** Marks what is drawn of them; answers how to take the marks away. */
export function markOn(canvas: Canvas, { errors, warnings, selected }: Marks): () => void {
  const known = new Set(drawnOn(canvas).map(({ id }) => id))
  const classes = [
    ...errors.map((id) => [id, 'marked-error'] as const),
    ...warnings.map((id) => [id, 'marked-warning'] as const),
    ...(selected === null ? [] : [[selected, 'marked-selected'] as const]),
  ].filter(([id]) => known.has(id))
  for (const [id, name] of classes) canvas.addMarker(id, name)
  return () => {
    for (const [id, name] of classes) canvas.removeMarker(id, name)
  }
}

/** Brings an element to the middle of the view, in its own size; whether there is one. */
export function showOn(canvas: Canvas, elementId: string): boolean {
  const found = drawnOn(canvas).find(({ id }) => id === elementId)
  if (found === undefined) return false
  const [first] = found.waypoints ?? []
  const at = first ?? {
    x: (found.x ?? 0) + (found.width ?? 0) / 2,
    y: (found.y ?? 0) + (found.height ?? 0) / 2,
  }
  const { width, height } = canvas.viewbox().outer
  canvas.viewbox({ x: at.x - width / 2, y: at.y - height / 2, width, height })
  return true
}

const outlined = (name: string, stroke: string) => ({
  [`& .${name} .djs-visual > rect, & .${name} .djs-visual > circle, & .${name} .djs-visual > polygon, & .djs-connection.${name} .djs-visual > path`]:
    { stroke: `${stroke} !important`, strokeWidth: '4px !important' },
})

/** How marks look; drawn in black on white, whatever the colors of the page. */
export const marksLook = {
  ...outlined('marked-error', '#b3261e'),
  ...outlined('marked-warning', '#8a5a00'),
  '& .marked-selected .djs-visual > rect': { fill: '#dbe9f8 !important' },
  '& .marked-selected .djs-visual > circle, & .marked-selected .djs-visual > polygon': {
    fill: '#dbe9f8 !important',
  },
}
