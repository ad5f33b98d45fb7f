import { type ChangeMarks, changeLooks, classOfChange } from './change-marks.ts'
import { noPath, type PathMarks, pathClasses, pathLook } from './path-marks.ts'

/** 标记 — elements of a diagram that somebody should look at, and the one that is looked at now. */
export type Marks = {
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  readonly selected: string | null
  readonly changes?: ChangeMarks
  readonly path?: PathMarks
}
type Drawn = {
  readonly id: string
  readonly x?: number
  readonly y?: number
  readonly width?: number
  readonly height?: number
  readonly waypoints?: readonly { readonly x: number; readonly y: number }[]
}

type Sheet = { readonly id: string }
type Box = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>
/** 绘图 — as much of diagram-js as marks need: where it is seen, and all that is drawn, in sub-processes too. */
export type Drawing = {
  readonly canvas: {
    addMarker(id: string, name: string): void
    removeMarker(id: string, name: string): void
    findRoot(id: string): Sheet | undefined
    setRootElement(sheet: Sheet): unknown
    viewbox(box?: Box): { readonly outer: { readonly width: number; readonly height: number } }
  }
  readonly elements: { get(id: string): (Drawn & { readonly parent?: unknown }) | undefined }
}

/** A sheet itself would be marked with all that is on it. */
function drawn(elements: Drawing['elements'], id: string): Drawn | undefined {
  const found = elements.get(id)
  return found?.parent ? found : undefined
}

/** Marks what is drawn of them; answers how to take the marks away. */
export function markOn(
  { canvas, elements }: Drawing,
  { errors, warnings, selected, changes = [], path = noPath }: Marks,
): () => void {
  const classes = [
    ...errors.map((id) => [id, 'marked-error'] as const),
    ...warnings.map((id) => [id, 'marked-warning'] as const),
    ...changes.map(([id, change]) => [id, classOfChange(change)] as const),
    ...pathClasses(path),
    ...(selected === null ? [] : [[selected, 'marked-selected'] as const]),
  ].filter(([id]) => drawn(elements, id) !== undefined)
  for (const [id, name] of classes) canvas.addMarker(id, name)
  return () => {
    // what was marked may have been removed from the drawing since
    for (const [id, name] of classes)
      if (elements.get(id) !== undefined) canvas.removeMarker(id, name)
  }
}

/** Brings an element to the middle of the view, in its own size; whether there is one. */
export function showOn({ canvas, elements }: Drawing, elementId: string): boolean {
  const found = drawn(elements, elementId)
  if (found === undefined) return false
  // what a closed sub-process holds is drawn on a sheet of its own
  const sheet = canvas.findRoot(elementId)
  if (sheet !== undefined) canvas.setRootElement(sheet)
  const [first] = found.waypoints ?? []
  const at = first ?? {
    x: (found.x ?? 0) + (found.width ?? 0) / 2,
    y: (found.y ?? 0) + (found.height ?? 0) / 2,
  }
  const { width, height } = canvas.viewbox().outer
  canvas.viewbox({ x: at.x - width / 2, y: at.y - height / 2, width, height })
  return true
}

const outlined = (name: string, stroke: string, dash?: string) => ({
  [`& .${name} .djs-visual > rect, & .${name} .djs-visual > circle, & .${name} .djs-visual > polygon, & .djs-connection.${name} .djs-visual > path`]:
    {
      stroke: `${stroke} !important`,
      strokeWidth: '4px !important',
      ...(dash === undefined ? {} : { strokeDasharray: `${dash} !important` }),
    },
})

const filled = (name: string, fill: string) => ({
  [`& .${name} .djs-visual > rect, & .${name} .djs-visual > circle, & .${name} .djs-visual > polygon`]:
    { fill: `${fill} !important` },
})

function changed(change: keyof typeof changeLooks) {
  const { stroke, dash, fill } = changeLooks[change]
  const name = classOfChange(change)
  return { ...outlined(name, stroke, dash), ...(fill === 'none' ? {} : filled(name, fill)) }
}

/** How marks look; drawn in black on white, whatever the colors of the page. */
export const marksLook = {
  ...outlined('marked-error', '#b3261e'),
  ...outlined('marked-warning', '#8a5a00'),
  ...changed('ADDED'),
  ...changed('REMOVED'),
  ...changed('CHANGED'),
  ...changed('MOVED'),
  ...pathLook,
  '& .marked-selected .djs-visual > rect': { fill: '#dbe9f8 !important' },
  '& .marked-selected .djs-visual > circle, & .marked-selected .djs-visual > polygon': {
    fill: '#dbe9f8 !important',
  },
  '& .djs-connection.marked-selected .djs-visual > path': { strokeWidth: '7px !important' },
}
