import type { ModdleElement } from 'bpmn-moddle'

export type Point = { readonly x: number; readonly y: number }
export type Segment = { readonly from: Point; readonly to: Point }
export type Box = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** 图形 — the drawn shapes and edges of a model, by the id of what they draw. */
export function drawingOf(definitions: ModdleElement): ReadonlyMap<string, ModdleElement> {
  const drawn = (definitions.diagrams ?? []).flatMap(({ plane }) => plane?.planeElement ?? [])
  return new Map(drawn.map((element) => [element.bpmnElement?.id ?? '', element]))
}

/** 折线 — the way points of an edge. */
export const pointsOf = (edge: ModdleElement | undefined): readonly Point[] =>
  (edge?.waypoint ?? []).map(({ x, y }) => ({ x: x ?? 0, y: y ?? 0 }))

/** 线段 — the pieces of a line. */
export const segmentsOf = (points: readonly Point[]): readonly Segment[] =>
  points.slice(1).flatMap((to, at) => {
    const from = points[at]
    return from ? [{ from, to }] : []
  })

/** 外框 — the box of a shape; null without bounds. */
export function boxOf(shape: ModdleElement | undefined): Box | null {
  const { x, y, width, height } = shape?.bounds ?? {}
  if (x === undefined || y === undefined || !width || !height) return null
  return { left: x, top: y, right: x + width, bottom: y + height }
}

/** 线框 — the box around the points of a line; around none it is nowhere. */
export const aroundOf = (points: readonly Point[]): Box => ({
  left: Math.min(...points.map(({ x }) => x)),
  top: Math.min(...points.map(({ y }) => y)),
  right: Math.max(...points.map(({ x }) => x)),
  bottom: Math.max(...points.map(({ y }) => y)),
})

/** 相邻 — whether two boxes share a point: what they hold meets nowhere else. */
export const overlap = (one: Box, other: Box): boolean =>
  one.left <= other.right &&
  other.left <= one.right &&
  one.top <= other.bottom &&
  other.top <= one.bottom

/** 相交 — whether two segments share a point. */
export function meet(one: Segment, other: Segment): boolean {
  const turns = [
    turn(one, other.from),
    turn(one, other.to),
    turn(other, one.from),
    turn(other, one.to),
  ] as const
  if (turns[0] !== turns[1] && turns[2] !== turns[3]) return true
  return (
    (turns[0] === 0 && spans(one, other.from)) ||
    (turns[1] === 0 && spans(one, other.to)) ||
    (turns[2] === 0 && spans(other, one.from)) ||
    (turns[3] === 0 && spans(other, one.to))
  )
}

/** 穿过 — whether a segment runs through the inside of a box, more than a pixel deep. */
export function runsThrough({ from, to }: Segment, box: Box): boolean {
  const inside = {
    left: box.left + 1,
    top: box.top + 1,
    right: box.right - 1,
    bottom: box.bottom - 1,
  }
  const corners = [
    { x: inside.left, y: inside.top },
    { x: inside.right, y: inside.top },
    { x: inside.right, y: inside.bottom },
    { x: inside.left, y: inside.bottom },
  ]
  const sides = segmentsOf([...corners, { x: inside.left, y: inside.top }])
  const holds = ({ x, y }: Point) =>
    x > inside.left && x < inside.right && y > inside.top && y < inside.bottom
  return holds(from) || holds(to) || sides.some((side) => meet(side, { from, to }))
}

const turn = ({ from, to }: Segment, point: Point): number =>
  Math.sign((to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x))

const spans = ({ from, to }: Segment, { x, y }: Point): boolean =>
  Math.min(from.x, to.x) <= x &&
  x <= Math.max(from.x, to.x) &&
  Math.min(from.y, to.y) <= y &&
  y <= Math.max(from.y, to.y)
