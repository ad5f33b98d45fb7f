import { boxAround, type World } from './mercator.ts'
import { fitted, nearestFit, type Size, scaleOf, type View } from './view.ts'

type Placed = { readonly world: World }
/** 聚合点 — what stands so close together on the screen that it is drawn as one, the first at its place. */
export type Cluster<Item> = { readonly world: World; readonly items: readonly Item[] }

/** What stands nearer to each other, in pixels, is drawn as one. */
const radius = 34

/** Gathers items at a scale, each to the first one within the radius; their order decides who comes first. */
export function clustersOf<Item extends Placed>(
  items: readonly Item[],
  scale: number,
): readonly Cluster<Item>[] {
  const found: { readonly world: World; readonly items: Item[] }[] = []
  const cells = new Map<string, (typeof found)[number][]>()
  const cellOf = ({ x, y }: World) =>
    [Math.floor((x * scale) / radius), Math.floor((y * scale) / radius)] as const
  const near = ({ x, y }: World, other: World) =>
    Math.hypot(x - other.x, y - other.y) * scale <= radius
  for (const item of items) {
    const [column, row] = cellOf(item.world)
    const known = around
      .flatMap(([dx, dy]) => cells.get(`${column + dx} ${row + dy}`) ?? [])
      .find((cluster) => near(cluster.world, item.world))
    if (known !== undefined) {
      known.items.push(item)
      continue
    }
    const cluster = { world: item.world, items: [item] }
    found.push(cluster)
    const key = `${column} ${row}`
    cells.set(key, [...(cells.get(key) ?? []), cluster])
  }
  return found
}

const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const))

/** So near that they stand apart; null where no view is near enough. */
export function nearerView(items: readonly Placed[], size: Size): View | null {
  const box = boxAround(items.map(({ world }) => world))
  if (box === null) return null
  const { min, max } = box
  const apart = Math.max(max.x - min.x, max.y - min.y) * scaleOf({ zoom: nearestFit })
  return apart < 2 * radius ? null : fitted(box, size)
}
