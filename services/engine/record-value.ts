import { z } from 'zod'

/** Keys come as numbers, or quoted where they exceed a number's range. */
export const key = z.union([z.string(), z.number()]).transform(String)

/** 记录内容 — the part of a record that differs by its type. */
export const RecordValue = z.looseObject({
  processInstanceKey: key.default('-1'),
  processDefinitionKey: key.default('-1'),
  bpmnProcessId: z.string().default(''),
  elementId: z.string().default(''),
})
type Value = z.output<typeof RecordValue>

/** An element or flow that the token touched. */
export const visitOf = ({ processDefinitionKey, elementId, bpmnElementType }: Value) => ({
  definitionKey: processDefinitionKey,
  elementId,
  elementType: String(bpmnElementType),
})
/** An instance begun by a message. */
export const startOf = ({
  bpmnProcessId,
  processDefinitionKey,
  messageName,
  correlationKey,
}: Value) => ({
  definitionKey: processDefinitionKey,
  processId: bpmnProcessId,
  messageName: String(messageName),
  correlationKey: String(correlationKey),
})
/** Why the engine cannot go on. */
export const troubleOf = ({ elementId, errorType, errorMessage }: Value) => ({
  elementId,
  errorType: String(errorType),
  message: String(errorMessage),
})

const factNames: Readonly<Record<string, readonly string[]>> = {
  TIMER: ['targetElementId', 'dueDate', 'elementInstanceKey'],
  DECISION_EVALUATION: [
    'decisionId',
    'decisionName',
    'elementId',
    'decisionOutput',
    'evaluatedDecisions',
    'evaluationFailureMessage',
  ],
  JOB: ['elementId', 'elementInstanceKey'],
}

/** What of a timer, a decision or a completed step is kept. */
export function factsOf(valueType: string, value: Value): Record<string, unknown> {
  const names = factNames[valueType] ?? []
  const facts = Object.fromEntries(names.map((name) => [name, value[name]]))
  return valueType === 'JOB' ? { ...facts, outcome: Outcome.parse(value).variables.outcome } : facts
}

const Outcome = z.object({ variables: z.object({ outcome: z.unknown() }).partial() })
