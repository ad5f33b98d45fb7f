import type { ModdleElement } from 'bpmn-moddle'
import { isDeadlineMessage } from '../../services/process-editions/deadline-message.ts'
import { extensionOf, headersOf } from '../../services/process-editions/moddle.ts'
import { parseClock } from '../../services/process-editions/officer-step.ts'
import { awaitedMessages } from '../../services/process-editions/read-model.ts'
import { type Rule, ruleFor } from './rule.ts'

/** What the ladder itself is told. */
const ofTheLadder = ['deadline-earlier', 'case-ended']
const caseId = '=caseId'

/** 消息已知 — an event waits only for messages that somebody sends: those of deadlines (`handling-overdue`) at the border of an officer's step, for their case. */
export const messageKnown = (): Rule =>
  ruleFor('bpmn:CatchEvent', (event) =>
    event.$type === 'bpmn:StartEvent'
      ? []
      : awaitedMessages([event]).flatMap((name) => [
          ...unsent(event, name),
          ...wrong(
            keysOf(event).every((key) => key === caseId),
            `The correlation key of ${name} must be ${caseId}`,
          ),
        ]),
  )

const wrong = (right: boolean, message: string): readonly string[] => (right ? [] : [message])

function unsent(event: ModdleElement, name: string): readonly string[] {
  if (ofTheLadder.includes(name)) return []
  if (!isDeadlineMessage(name, stepsBeside(event)))
    return [
      `Nobody sends ${name}; there are handling-warning, handling-overdue, handling-level-3 …, and the same with a step's key of this model`,
    ]
  return wrong(
    event.attachedToRef?.$type === 'bpmn:UserTask',
    `${name} is heard only at the border of an officer's step`,
  )
}

/** The keys of the steps whose clocks run in the event's process. */
function stepsBeside(event: ModdleElement): readonly string[] {
  const tasks = (event.$parent?.flowElements ?? []).filter(({ $type }) => $type === 'bpmn:UserTask')
  return tasks.flatMap((task) => stepOf(headersOf(task)['clock'] ?? '') ?? [])
}

/** A clock that cannot be read is another rule's finding. */
function stepOf(clock: string): string | null {
  try {
    return parseClock(clock).step
  } catch {
    return null
  }
}

const keysOf = ({ eventDefinitions }: ModdleElement): readonly string[] =>
  (eventDefinitions ?? []).flatMap(({ messageRef }) =>
    messageRef ? [extensionOf(messageRef, 'zeebe:Subscription')?.correlationKey ?? ''] : [],
  )
