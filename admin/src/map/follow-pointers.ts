import type { Pixels, Zooming } from './view.ts'

type Told = {
  /** A wheel alone zooms; else only with Ctrl, and alone it scrolls the page. */
  readonly wheelZooms: boolean
  readonly onDrag: (offset: Pixels) => void
  readonly onDrop: (offset: Pixels) => void
  readonly onZoom: (zooming: Zooming) => void
}

/** A hand that trembles does not drag. */
const slack = 4

/** 手势 — dragging, pinching and the wheel over a map; answers how to stop. A drag is no click. */
export function followPointers(map: SVGSVGElement, told: Told): () => void {
  const stop = new AbortController()
  const { signal } = stop
  const hand = createHand(map, told)
  map.addEventListener('pointerdown', hand.press, { signal })
  map.addEventListener('pointermove', hand.move, { signal })
  map.addEventListener('pointerup', hand.release, { signal })
  map.addEventListener('pointercancel', hand.release, { signal })
  map.addEventListener('click', hand.click, { signal, capture: true })
  map.addEventListener('dblclick', (event) => told.onZoom({ at: on(map, event), by: 1 }), {
    signal,
  })
  // a link that is dragged away would end the gesture
  map.addEventListener('dragstart', (event) => event.preventDefault(), { signal })
  const turn = (event: WheelEvent) => {
    if (!told.wheelZooms && !event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    told.onZoom({ at: on(map, event), by: event.deltaY < 0 ? 0.5 : -0.5 })
  }
  map.addEventListener('wheel', turn, { signal, passive: false })
  return () => stop.abort()
}

function on(map: Element, { clientX, clientY }: MouseEvent): Pixels {
  const { left, top } = map.getBoundingClientRect()
  return { x: clientX - left, y: clientY - top }
}

function createHand(map: SVGSVGElement, told: Told) {
  const down = new Map<number, Pixels>()
  let from: Pixels = { x: 0, y: 0 }
  let offset: Pixels | null = null
  let spread = 0
  let swallowsClick = false

  function drag(event: PointerEvent): void {
    const { x, y } = on(map, event)
    const next = { x: x - from.x, y: y - from.y }
    if (offset === null && Math.hypot(next.x, next.y) < slack) return
    if (offset === null) map.setPointerCapture(event.pointerId)
    swallowsClick = true
    offset = next
    told.onDrag(next)
  }
  function pinch(): void {
    const next = spreadOf(down)
    if (spread > 0 && next > 0) told.onZoom({ at: middleOf(down), by: Math.log2(next / spread) })
    spread = next
  }
  return {
    press: (event: PointerEvent) => {
      down.set(event.pointerId, on(map, event))
      swallowsClick = down.size > 1
      if (down.size === 1) from = on(map, event)
      else spread = spreadOf(down)
    },
    move: (event: PointerEvent) => {
      if (!down.has(event.pointerId)) return
      down.set(event.pointerId, on(map, event))
      if (down.size > 1) pinch()
      else drag(event)
    },
    release: (event: PointerEvent) => {
      if (!down.delete(event.pointerId) || offset === null) return
      told.onDrop(offset)
      offset = null
    },
    click: (event: MouseEvent) => {
      if (!swallowsClick) return
      event.preventDefault()
      event.stopPropagation()
      swallowsClick = false
    },
  }
}

function spreadOf(down: ReadonlyMap<number, Pixels>): number {
  const [one, other] = down.values()
  return one === undefined || other === undefined ? 0 : Math.hypot(one.x - other.x, one.y - other.y)
}

function middleOf(down: ReadonlyMap<number, Pixels>): Pixels {
  const [one = { x: 0, y: 0 }, other = one] = down.values()
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }
}
