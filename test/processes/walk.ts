import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ModdleElement } from 'bpmn-moddle'
import { evaluate } from 'feelin'
import { parse } from 'yaml'
import { z } from 'zod'
import {
  extensionOf,
  flowElementsOf,
  parseBpmn,
  parseDmn,
  processesOf,
} from '../../services/process-editions/moddle.ts'

const Variables = z.record(z.string(), z.unknown())
const Said = z.union([z.string(), Variables])
const Step = z.union([
  z.string().transform((elementId) => ({ elementId, said: {} })),
  z.record(z.string(), Said).transform((entry) => {
    const [[elementId, said] = ['', {}]] = Object.entries(entry)
    return { elementId, said: typeof said === 'string' ? { outcome: said } : said }
  }),
])
const Scenario = z.object({
  path: z.string(),
  given: Variables,
  when: z.array(Step),
  // biome-ignore lint/suspicious/noThenProperty: given, when, then is how a scenario is written
  then: z.looseObject({ end: z.string() }),
})
export type Scenario = z.infer<typeof Scenario>
type Values = Record<string, unknown>

/** What happened on a walk. */
export type Walk = {
  readonly end: string
  readonly flows: readonly string[]
  readonly unsaid: number
  readonly values: Values
}

/** 场景 — the scenarios beside a model. */
export const scenariosOf = (modelFile: string): readonly Scenario[] =>
  z.array(Scenario).parse(parse(readFileSync(join(dirname(modelFile), 'scenarios.yaml'), 'utf8')))

/** Follows the drawing, not the engine: it shows that the scenarios are complete; that they are true, the engine's tests show. */
export async function walk(modelFile: string, { given, when }: Scenario): Promise<Walk> {
  const definitions = await parseBpmn(readFileSync(modelFile, 'utf8'))
  const elements = processesOf(definitions).flatMap(flowElementsOf)
  const values: Values = {
    // a sample is drawn by no drawing: without one it is verified
    ...{ ...given, verificationNeeded: given['verification'] !== 'NONE' },
    ...(await decided(modelFile, given)),
  }
  const flows: string[] = []
  const steps = [...when]
  let node = elements.find(({ $type }) => $type === 'bpmn:StartEvent')
  while (node && node.$type !== 'bpmn:EndEvent') {
    if (steps[0]?.elementId === node.id) say(node, steps.shift()?.said ?? {}, values)
    else if (node.$type === 'bpmn:UserTask')
      throw new Error(`${node.id} waits, but the scenario goes on with ${steps[0]?.elementId}`)
    const target = linkTarget(elements, node)
    const flow = target ? undefined : nextFlow(node, values, steps[0]?.elementId)
    if (flow) flows.push(flow.id ?? '')
    node = target ?? flow?.targetRef
  }
  return { end: node?.id ?? 'nowhere', flows, unsaid: steps.length, values }
}

function say(node: ModdleElement, said: Values, values: Values): void {
  Object.assign(values, said, said['data'])
  for (const { $type, source, target } of (extensionOf(node, 'zeebe:IoMapping')?.[
    'outputParameters'
  ] as ModdleElement[] | undefined) ?? [])
    if ($type === 'zeebe:Output' && target) values[target] = feel(source ?? '', values)
}

function nextFlow(node: ModdleElement, values: Values, next: string | undefined) {
  const flows = node.outgoing ?? []
  if (node.$type === 'bpmn:EventBasedGateway')
    return flows.find(({ targetRef }) => targetRef?.id === next)
  return (
    flows.find((flow) => flow.conditionExpression && holds(flow, values)) ??
    node.default ??
    flows[0]
  )
}

const holds = (flow: ModdleElement, values: Values): boolean =>
  feel(flow.conditionExpression?.body ?? '', values) === true

const feel = (expression: string, values: Values): unknown =>
  evaluate(expression.replace(/^=/, ''), values).value

function linkTarget(elements: readonly ModdleElement[], node: ModdleElement) {
  if (node.$type !== 'bpmn:IntermediateThrowEvent') return undefined
  return elements.find(
    (other) => other.$type === 'bpmn:IntermediateCatchEvent' && linkOf(other) === linkOf(node),
  )
}

const linkOf = ({ eventDefinitions }: ModdleElement): string | undefined =>
  eventDefinitions?.find(({ $type }) => $type === 'bpmn:LinkEventDefinition')?.name

/** 起始环节 — what the decision beside the model answers for the source. */
async function decided(modelFile: string, { source }: Values): Promise<Values> {
  if (typeof source !== 'string') return {}
  const file = join(dirname(modelFile), 'case-beginning.dmn')
  const definitions = await parseDmn(readFileSync(file, 'utf8'))
  const table = Rules.parse(definitions.drgElement?.[0]?.['decisionLogic'])
  const rule = table.rule.find(({ inputEntry: [input] }) =>
    ['-', `"${source}"`].includes(input.text),
  )
  return { beginning: rule?.outputEntry[0].text.replaceAll('"', '') }
}

const Entry = z.tuple([z.looseObject({ text: z.string() })])
const Rules = z.looseObject({
  rule: z.array(z.looseObject({ inputEntry: Entry, outputEntry: Entry })),
})
