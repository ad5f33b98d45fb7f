import type { ModdleElement } from 'bpmn-moddle'
import { modelInvalid } from '../errors.ts'
import { extensionOf, flowElementsOf, headersOf, parseBpmn, processesOf } from './moddle.ts'
import { type Outcome, parseOutcomes } from './officer-step.ts'

/** 环节 — what a user task says about itself (design §7.1); headers that are absent are empty. */
export type OfficerStep = {
  readonly elementId: string
  readonly name: string
  readonly nameEn: string
  readonly role: string
  readonly unit: string
  readonly formId: string
  readonly outcomes: readonly Outcome[]
  readonly stage: string
  /** As written; parseClock reads it. */
  readonly clock: string
  readonly action: string | null
  /** Messages that events on the step's border wait for. */
  readonly awaitedMessages: readonly string[]
}

export type FlowNode = {
  readonly elementId: string
  readonly type: string
  readonly name: string
  readonly nameEn: string
  readonly documentation: string
  readonly jobType: string | null
  readonly decision: CalledDecision | null
}

/** 所问决策 — its id as written, and the variable in which it answers. */
export type CalledDecision = { readonly decisionId: string; readonly resultVariable: string }

export type Flow = {
  readonly elementId: string
  readonly name: string
  readonly sourceId: string
  readonly targetId: string
  readonly condition: string | null
  readonly isDefault: boolean
}

export type Message = {
  readonly name: string
  readonly correlationKey: string | null
  readonly starts: boolean
}

/** 流程模型 — what a BPMN model says, without its drawing. */
export type ProcessModel = {
  readonly processId: string
  readonly name: string
  readonly documentation: string
  readonly messages: readonly Message[]
  /** Decision ids as written: fixed ids and expressions (`=…`). */
  readonly decisions: readonly string[]
  /** The variables in which the decisions answer. */
  readonly results: readonly string[]
  readonly jobTypes: readonly string[]
  readonly officerSteps: readonly OfficerStep[]
  readonly flowNodes: readonly FlowNode[]
  readonly flows: readonly Flow[]
}

/** 读模型 — parses the one process of a BPMN file; throws MODEL_INVALID. */
export const readModel = async (xml: string): Promise<ProcessModel> => modelIn(await parseBpmn(xml))

/** 读模型 — the same for one already parsed; throws MODEL_INVALID. */
export function modelIn(definitions: ModdleElement): ProcessModel {
  const [process, ...others] = processesOf(definitions)
  if (!process?.id || others.length > 0) throw modelInvalid('A model holds exactly one process.')
  const elements = flowElementsOf(process)
  const nodes = elements.filter((element) => element.$instanceOf('bpmn:FlowNode'))
  const flowNodes = nodes.map(flowNodeOf)
  return {
    processId: process.id,
    name: process.name ?? '',
    documentation: documentationOf(process),
    messages: (definitions.rootElements ?? [])
      .filter((element) => element.$type === 'bpmn:Message')
      .map((message) => messageOf(message, startMessagesOf(process))),
    decisions: unique(flowNodes.map(({ decision }) => decision?.decisionId || null)),
    results: unique(flowNodes.map(({ decision }) => decision?.resultVariable || null)),
    jobTypes: unique(flowNodes.map(({ jobType }) => jobType)),
    officerSteps: nodes
      .filter((node) => node.$type === 'bpmn:UserTask')
      .map((task) => officerStepOf(task, nodes)),
    flowNodes,
    flows: elements.filter((element) => element.$type === 'bpmn:SequenceFlow').map(flowOf),
  }
}

/** 启动消息 — the messages that start the process; sub-processes start by other means. */
export const startMessagesOf = (process: ModdleElement): ReadonlySet<ModdleElement> =>
  new Set(
    (process.flowElements ?? [])
      .filter(({ $type }) => $type === 'bpmn:StartEvent')
      .flatMap(({ eventDefinitions }) => eventDefinitions ?? [])
      .flatMap(({ messageRef }) => (messageRef ? [messageRef] : [])),
  )

function officerStepOf(task: ModdleElement, nodes: readonly ModdleElement[]): OfficerStep {
  const headers = headersOf(task)
  const formKey = extensionOf(task, 'zeebe:FormDefinition')?.formKey ?? ''
  return {
    elementId: task.id ?? '',
    name: task.name ?? '',
    nameEn: headers['nameEn'] ?? '',
    role: headers['role'] ?? '',
    unit: headers['unit'] ?? '',
    formId: formKey.replace(/^zhihui:/, ''),
    outcomes: parseOutcomes(headers['outcomes'] ?? ''),
    stage: headers['stage'] ?? '',
    clock: headers['clock'] ?? '',
    action: headers['action'] ?? null,
    awaitedMessages: awaitedMessages(nodes.filter(({ attachedToRef }) => attachedToRef === task)),
  }
}

/** 等待的消息 — the names of the messages that these events wait for. */
export const awaitedMessages = (events: readonly ModdleElement[]): readonly string[] =>
  unique(
    events
      .flatMap(({ eventDefinitions }) => eventDefinitions ?? [])
      .map(({ messageRef }) => messageRef?.name ?? null),
  )

const flowNodeOf = (node: ModdleElement): FlowNode => ({
  elementId: node.id ?? '',
  type: node.$type,
  name: node.name ?? '',
  nameEn: headersOf(node)['nameEn'] ?? '',
  documentation: documentationOf(node),
  jobType: extensionOf(node, 'zeebe:TaskDefinition')?.type ?? null,
  decision: decisionOf(node),
})

function decisionOf(node: ModdleElement): CalledDecision | null {
  const called = extensionOf(node, 'zeebe:CalledDecision')
  if (called === undefined) return null
  return { decisionId: called.decisionId ?? '', resultVariable: called.resultVariable ?? '' }
}

const flowOf = (flow: ModdleElement): Flow => ({
  elementId: flow.id ?? '',
  name: flow.name ?? '',
  sourceId: flow.sourceRef?.id ?? '',
  targetId: flow.targetRef?.id ?? '',
  condition: flow.conditionExpression?.body ?? null,
  isDefault: flow.sourceRef?.default === flow,
})

const messageOf = (message: ModdleElement, starts: ReadonlySet<ModdleElement>): Message => ({
  name: message.name ?? '',
  correlationKey: extensionOf(message, 'zeebe:Subscription')?.correlationKey ?? null,
  starts: starts.has(message),
})

const documentationOf = (element: ModdleElement): string => element.documentation?.[0]?.text ?? ''

const unique = (values: readonly (string | null)[]): readonly string[] => [
  ...new Set(values.filter((value) => value !== null)),
]
