import type { ModdleElement } from 'bpmn-moddle'
import { flowElementsOf, processesOf } from '../../services/process-editions/moddle.ts'
import { boxOf, drawingOf, meet, pointsOf, runsThrough, segmentsOf } from './drawing.ts'
import { type ModelFinding, type Rule, ruleForModel } from './rule.ts'

type Drawing = ReadonlyMap<string, ModdleElement>

/** 不交叉 — no two flows cross, and none runs through an element that it does not connect. Flows of one source or one target may meet there. */
export const noCrossingFlows = (): Rule =>
  ruleForModel((definitions) => {
    const drawing = drawingOf(definitions)
    const elements = processesOf(definitions).flatMap(flowElementsOf)
    const flows = elements.filter(({ $type }) => $type === 'bpmn:SequenceFlow')
    const nodes = elements.filter((node) => node.$instanceOf('bpmn:FlowNode'))
    return flows.flatMap((flow, at) => [
      ...findings(flow, 'crosses', flows.slice(at + 1), (other) => cross(drawing, flow, other)),
      ...findings(flow, 'runs through', nodes, (node) => covers(drawing, flow, node)),
    ])
  })

const findings = (
  { id = '' }: ModdleElement,
  does: string,
  others: readonly ModdleElement[],
  holds: (other: ModdleElement) => boolean,
): readonly ModelFinding[] =>
  others.filter(holds).map((other) => ({ id, message: `The flow ${does} ${other.id}` }))

function cross(drawing: Drawing, one: ModdleElement, other: ModdleElement): boolean {
  const start = one.sourceRef === other.sourceRef ? 1 : 0
  const end = one.targetRef === other.targetRef ? -1 : undefined
  const lines = linesOf(drawing, other).slice(start, end)
  return linesOf(drawing, one)
    .slice(start, end)
    .some((segment) => lines.some((line) => meet(segment, line)))
}

function covers(drawing: Drawing, flow: ModdleElement, node: ModdleElement): boolean {
  if ([flow.sourceRef, flow.targetRef, flow.$parent].includes(node)) return false
  const box = boxOf(drawing.get(node.id ?? ''))
  return box !== null && linesOf(drawing, flow).some((segment) => runsThrough(segment, box))
}

const linesOf = (drawing: Drawing, flow: ModdleElement) =>
  segmentsOf(pointsOf(drawing.get(flow.id ?? '')))
