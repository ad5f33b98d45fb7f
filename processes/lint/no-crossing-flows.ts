import type { ModdleElement } from 'bpmn-moddle'
import { flowElementsOf, processesOf } from '../../services/process-editions/moddle.ts'
import {
  aroundOf,
  type Box,
  boxOf,
  drawingOf,
  meet,
  overlap,
  type Point,
  pointsOf,
  runsThrough,
  type Segment,
  segmentsOf,
} from './drawing.ts'
import { type ModelFinding, type Rule, ruleForModel } from './rule.ts'

type Drawn = {
  readonly flow: ModdleElement
  readonly segments: readonly Segment[]
  readonly around: Box
}
type Room = { readonly node: ModdleElement; readonly box: Box }

/** 不交叉 — no two flows cross, and none runs through an element that it does not connect. Flows of one source or one target may meet there. */
export const noCrossingFlows = (): Rule =>
  ruleForModel((definitions) => {
    const drawing = drawingOf(definitions)
    const elements = processesOf(definitions).flatMap(flowElementsOf)
    const flows = elements
      .filter(({ $type }) => $type === 'bpmn:SequenceFlow')
      .map((flow) => drawn(flow, pointsOf(drawing.get(flow.id ?? ''))))
    const rooms = elements
      .filter((node) => node.$instanceOf('bpmn:FlowNode'))
      .flatMap((node) => {
        const box = boxOf(drawing.get(node.id ?? ''))
        return box === null ? [] : [{ node, box }]
      })
    return flows.flatMap((one, at) => [
      ...flows
        .slice(at + 1)
        .filter((other) => overlap(one.around, other.around) && cross(one, other))
        .map(({ flow }) => finding(one, 'crosses', flow)),
      ...rooms
        .filter((room) => overlap(one.around, room.box) && covers(one, room))
        .map(({ node }) => finding(one, 'runs through', node)),
    ])
  })

const drawn = (flow: ModdleElement, points: readonly Point[]): Drawn => ({
  flow,
  segments: segmentsOf(points),
  around: aroundOf(points),
})

const finding = (
  { flow: { id = '' } }: Drawn,
  does: string,
  other: ModdleElement,
): ModelFinding => ({
  id,
  message: `The flow ${does} ${other.id}`,
})

function cross({ flow: one, segments }: Drawn, { flow: other, segments: others }: Drawn): boolean {
  const start = one.sourceRef === other.sourceRef ? 1 : 0
  const end = one.targetRef === other.targetRef ? -1 : undefined
  const lines = others.slice(start, end)
  return segments.slice(start, end).some((segment) => lines.some((line) => meet(segment, line)))
}

function covers({ flow, segments }: Drawn, { node, box }: Room): boolean {
  if ([flow.sourceRef, flow.targetRef, flow.$parent].includes(node)) return false
  return segments.some((segment) => runsThrough(segment, box))
}
