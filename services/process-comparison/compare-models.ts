import type { ModdleElement } from 'bpmn-moddle'
import { factsOf } from './facts.ts'
import { type Part, type PartDifference, partsBetween } from './part.ts'

/** 模型差异 — the elements that two models have differently: what they say, and how they are drawn. */
export const modelsBetween = (before: ModdleElement, after: ModdleElement): PartDifference[] =>
  partsBetween(elementsOf(before), elementsOf(after))

function elementsOf(definitions: ModdleElement): Part[] {
  const drawn = drawingOf(definitions)
  return (definitions.rootElements ?? [])
    .flatMap((root) => [root, ...within(root)])
    .map((element) => {
      const shape = drawn.get(element.id ?? '')
      return {
        id: element.id ?? '',
        type: element.$type,
        name: element.name ?? element.text ?? '',
        facts: new Map([...factsOf(element), ...colorsOf(shape)]),
        layout: shape === undefined ? '' : layoutOf(shape),
      }
    })
}

/** Everything of a process or sub-process, at any depth. */
const within = (scope: ModdleElement): readonly ModdleElement[] =>
  [...lanesOf(scope), ...(scope.flowElements ?? []), ...(scope.artifacts ?? [])].flatMap(
    (element) => [element, ...within(element)],
  )

const lanesOf = ({ laneSets }: ModdleElement): readonly ModdleElement[] =>
  (Array.isArray(laneSets) ? laneSets : []).flatMap(({ lanes }: ModdleElement) =>
    Array.isArray(lanes) ? lanes : [],
  )

const drawingOf = ({ diagrams }: ModdleElement): ReadonlyMap<string, ModdleElement> =>
  new Map(
    (diagrams ?? [])
      .flatMap(({ plane }) => plane?.planeElement ?? [])
      .map((shape) => [shape.bpmnElement?.id ?? '', shape]),
  )

const layoutOf = ({ bounds, waypoint, label, isExpanded }: ModdleElement): string =>
  JSON.stringify([
    box(bounds),
    (waypoint ?? []).map(({ x, y }) => [x, y]),
    box(label?.bounds),
    isExpanded,
  ])

const box = (bounds: ModdleElement | undefined) =>
  bounds && [bounds.x, bounds.y, bounds.width, bounds.height]

/** As drawing tools write them, in name spaces of their own. */
function colorsOf(shape: ModdleElement | undefined): readonly (readonly [string, string])[] {
  const colors = Object.entries(shape?.['$attrs'] ?? {}).filter(([name]) =>
    /^(bioc|color):/.test(name),
  )
  return colors.length === 0
    ? []
    : [['color', [...new Set(colors.map(String))].toSorted().join(' ')]]
}
