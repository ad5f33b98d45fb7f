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

/** Draws the step between the order to verify and verification, and a gateway behind it. */
export function drawInto(folder: ProcessFolder, step: DrawnStep): ProcessFolder {
  const gateway = step.elementId.replace('userTask', 'gateway')
  const [onward, back] = ['flow_Onward', 'flow_Back'].map((flow) => `${flow}_${gateway}`)
  const bpmn = [
    [`sourceRef="userTask_OrderVerification" targetRef="userTask_VerifyHandling"`, ordered, step],
  ].reduce(
    (xml) =>
      replaceOnce(
        replaceOnce(
          replaceOnce(
            xml,
            `sourceRef="userTask_OrderVerification" targetRef="userTask_VerifyHandling"`,
            `sourceRef="userTask_OrderVerification" targetRef="${step.elementId}"`,
          ),
          `<bpmn:incoming>${ordered}</bpmn:incoming>`,
          `<bpmn:incoming>${onward}</bpmn:incoming>`,
        ),
        `<bpmn:exclusiveGateway id="${again}">`,
        `<bpmn:exclusiveGateway id="${again}"><bpmn:incoming>${back}</bpmn:incoming>`,
      ),
    folder.bpmn,
  )
  return { ...folder, bpmn }
}

function replaceOnce(xml: string, before: string, after: string): string {
  if (xml.split(before).length !== 2) throw new Error(`The model has not exactly one ${before}.`)
  return xml.replace(before, after)
}
