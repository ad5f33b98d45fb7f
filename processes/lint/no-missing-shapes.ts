import type { ModdleElement } from 'bpmn-moddle'
import { flowElementsOf, processesOf } from '../../services/process-editions/moddle.ts'
import { type Box, boxOf, drawingOf, type Point, pointsOf } from './drawing.ts'
import { type Rule, ruleForModel } from './rule.ts'

type Drawing = ReadonlyMap<string, ModdleElement>

/** 图形齐全 — every node has a shape, every flow a line from its source to its target, every name beside a symbol its place. */
export const noMissingShapes = (): Rule =>
  ruleForModel((definitions) => {
    const drawing = drawingOf(definitions)
    return processesOf(definitions)
      .flatMap(flowElementsOf)
      .map((element) => ({ id: element.id ?? '', message: missingOf(drawing, element) }))
      .filter(({ message }) => message !== '')
  })

function missingOf(drawing: Drawing, element: ModdleElement): string {
  const drawn = drawing.get(element.id ?? '')
  if (element.$instanceOf('bpmn:FlowNode')) {
    if (!boxOf(drawn)) return 'The element has no shape'
    if (element.$instanceOf('bpmn:Activity')) return ''
  } else if (element.$type === 'bpmn:SequenceFlow') {
    if (!connects(drawing, element, pointsOf(drawn)))
      return 'The flow has no line from its source to its target'
  } else return ''
  return element.name && !boxOf(drawn?.label) ? 'The name has no place' : ''
}

function connects(drawing: Drawing, flow: ModdleElement, points: readonly Point[]): boolean {
  const [first] = points
  const last = points.at(-1)
  const source = boxOf(drawing.get(flow.sourceRef?.id ?? ''))
  const target = boxOf(drawing.get(flow.targetRef?.id ?? ''))
  if (points.length < 2 || !first || !last || !source || !target) return false
  return touches(source, first) && touches(target, last)
}

const touches = ({ left, top, right, bottom }: Box, { x, y }: Point): boolean =>
  x >= left - 2 && x <= right + 2 && y >= top - 2 && y <= bottom + 2
