import type { Role } from '../../prisma/generated/enums.ts'
import type { ProcessFolder } from '../../services/process-editions/read-process-folder.ts'

/** What a designer makes up for an officer's step. */
export type DrawnStep = {
  readonly elementId: string
  readonly name: string
  readonly role: Role
  readonly formId: string
  /** A number, a short text and a long one. */
  readonly fields: { readonly count: string; readonly mark: string; readonly story: string }
  /** The first goes on; the second leads back, by the gateway behind the step. */
  readonly outcomes: readonly [string, string]
}

const roles: readonly Role[] = [
  ...(['COLLECTOR', 'INTAKE_OFFICER', 'SHIFT_LEADER', 'DISPATCHER', 'DEPARTMENT_OFFICER'] as const),
  ...(['HANDLER', 'SUPERVISOR', 'LEADER', 'EVALUATOR'] as const),
]
const letters = 'abcdefghijklmnopqrstuvwxyz'

/** A step nobody has ever seen; the same for the same seed. */
export function aDrawnStep(seed: number): DrawnStep {
  const next = randomFrom(seed)
  const pick = <T>(all: readonly T[]) => all[next() % all.length] as T
  const word = () => Array.from({ length: 8 }, () => pick([...letters])).join('')
  const Word = () => word().replace(/^./, (letter) => letter.toUpperCase())
  return {
    elementId: `userTask_${Word()}`,
    name: `设计的环节 ${word()}`,
    role: pick(roles),
    formId: `form-${word()}`,
    fields: { count: word(), mark: word(), story: word() },
    outcomes: [word().toUpperCase(), word().toUpperCase()],
  }
}

/** Park–Miller: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1
  return () => {
    state = (state * 16_807) % 2_147_483_647
    return state
  }
}

const ordered = 'flow_OrderVerification_VerifyHandling'
const again = 'gateway_JoinVerification'

/**
 * Draws the step between the order to verify and verification, and behind it a gateway that reads
 * its outcome and its number.
 */
export function drawInto(folder: ProcessFolder, step: DrawnStep): ProcessFolder {
  const gateway = step.elementId.replace('userTask', 'gateway')
  const flow = (name: string) => `${gateway.replace('gateway', 'flow')}_${name}`
  const [answered, onward, back] = [flow('Answered'), flow('Onward'), flow('Back')]
  const drawn = [
    userTask(step, answered),
    `<bpmn:exclusiveGateway id="${gateway}" default="${onward}">`,
    `<bpmn:incoming>${answered}</bpmn:incoming>`,
    `<bpmn:outgoing>${onward}</bpmn:outgoing><bpmn:outgoing>${back}</bpmn:outgoing>`,
    `</bpmn:exclusiveGateway>`,
    sequenceFlow(answered, step.elementId, gateway),
    sequenceFlow(onward, gateway, 'userTask_VerifyHandling'),
    sequenceFlow(
      back,
      gateway,
      again,
      `outcome = "${step.outcomes[1]}" and ${step.fields.count} > 3`,
    ),
  ]
  const changes = [
    [incoming(ordered), incoming(onward)],
    [
      'sourceRef="userTask_OrderVerification" targetRef="userTask_VerifyHandling"',
      `sourceRef="userTask_OrderVerification" targetRef="${step.elementId}"`,
    ],
    [
      `<bpmn:exclusiveGateway id="${again}">`,
      `<bpmn:exclusiveGateway id="${again}">${incoming(back)}`,
    ],
    ['</bpmn:process>', `${drawn.join('')}</bpmn:process>`],
  ] as const
  const bpmn = changes.reduce(
    (xml, [before, after]) => replaceOnce(xml, before, after),
    folder.bpmn,
  )
  return { ...folder, bpmn, forms: [...folder.forms, formOf(step)] }
}

const incoming = (flow: string) => `<bpmn:incoming>${flow}</bpmn:incoming>`

function userTask(step: DrawnStep, outgoing: string): string {
  const outcomes = step.outcomes.map((key) => `${key}|${key} 中文|${key} English`).join('&#10;')
  const headers = { role: step.role, unit: 'CITY', outcomes, stage: 'HANDLED', nameEn: 'Drawn' }
  const lines = Object.entries(headers).map(
    ([key, value]) => `<zeebe:header key="${key}" value="${value}" />`,
  )
  return `<bpmn:userTask id="${step.elementId}" name="${step.name}"><bpmn:extensionElements>
    <zeebe:formDefinition formKey="zhihui:${step.formId}" />
    <zeebe:taskHeaders>${lines.join('')}</zeebe:taskHeaders></bpmn:extensionElements>
    ${incoming(ordered)}<bpmn:outgoing>${outgoing}</bpmn:outgoing></bpmn:userTask>`
}

function sequenceFlow(id: string, source: string, target: string, condition?: string): string {
  const ends = `<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}"`
  if (condition === undefined) return `${ends} />`
  const escaped = condition.replaceAll('"', '&quot;').replaceAll('>', '&gt;')
  return [
    `${ends}><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">`,
    `=${escaped}</bpmn:conditionExpression></bpmn:sequenceFlow>`,
  ].join('')
}

const formOf = ({ formId, fields }: DrawnStep) => ({
  formId,
  document: {
    type: 'default',
    id: formId,
    components: [
      { type: 'number', key: fields.count, label: '数量', validate: { required: true, min: 0 } },
      { type: 'textfield', key: fields.mark, label: '标记', validate: { maxLength: 20 } },
      { type: 'textarea', key: fields.story, label: '经过' },
    ],
  },
})

function replaceOnce(xml: string, before: string, after: string): string {
  if (xml.split(before).length !== 2) throw new Error(`The model has not exactly one ${before}.`)
  return xml.replace(before, after)
}
