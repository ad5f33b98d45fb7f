import type { ModdleElement } from 'bpmn-moddle'
import { messagesOf } from '../../../../processes/deadline-messages.ts'
import { headersIn, type Make } from './extensions.ts'
import { stepClockIn } from './step-words.ts'
import { ownedBy, writtenFeel } from './ways-on.ts'

export const timerKinds = ['timeDuration', 'timeDate', 'timeCycle'] as const
export type TimerKind = (typeof timerKinds)[number]
export type Timer = { readonly kind: TimerKind; readonly said: string }

/** 事件定义 — what an event waits for or tells, of one type. */
export const definitionOf = (event: ModdleElement, type: string): ModdleElement | undefined =>
  event.eventDefinitions?.find(({ $type }) => $type === type)

/** 定时 — as it is written; a duration of nothing at first. */
export function timerIn(definition: ModdleElement): Timer {
  const kind = timerKinds.find((one) => bodyOf(definition[one]) !== '') ?? 'timeDuration'
  return { kind, said: bodyOf(definition[kind]) }
}

/** 改定时 — what the definition says then; a date is always an expression. */
export function withTimer(make: Make, definition: ModdleElement, { kind, said }: Timer): object {
  const body = kind === 'timeDate' ? writtenFeel(said) : said
  const expression =
    body === '' ? undefined : ownedBy(definition, make('bpmn:FormalExpression', { body }))
  const none = Object.fromEntries(timerKinds.map((one) => [one, undefined]))
  return { ...none, [kind]: expression }
}

const bodyOf = (expression: unknown): string =>
  typeof expression === 'object' && expression !== null && 'body' in expression
    ? String(expression.body ?? '')
    : ''

/** 可等消息 — what an event at the border of an officer's step may wait for: the handling clock, and the step's own. */
export function awaitable({ attachedToRef }: ModdleElement) {
  if (attachedToRef?.$type !== 'bpmn:UserTask') return []
  const own = stepClockIn(headersIn(attachedToRef))
  return ['handling', ...(own === '' ? [] : [own])].flatMap(messagesOf)
}

/** 等消息 — the model's root elements with a message of that name for its case, without one that nobody waits for any more. */
export function withMessage(make: Make, definition: ModdleElement, name: string) {
  const root = rootOf(definition)
  const elements = root.rootElements ?? []
  const known = elements.find((one) => isMessage(one) && one.name === name)
  const message = known ?? ownedBy(root, newMessage(make, name))
  const left = definition.messageRef
  const idle = left !== undefined && left !== message && !isAwaited(root, left, definition)
  const kept = elements.filter((one) => !idle || one !== left)
  return { root, rootElements: known === undefined ? [message, ...kept] : kept, message }
}

const isMessage = ({ $type }: ModdleElement) => $type === 'bpmn:Message'

function newMessage(make: Make, name: string): ModdleElement {
  const subscription = make('zeebe:Subscription', { correlationKey: '=caseId' })
  const extensionElements = make('bpmn:ExtensionElements', { values: [subscription] })
  const message = make('bpmn:Message', { name, extensionElements })
  ownedBy(extensionElements, subscription)
  ownedBy(message, extensionElements)
  return message
}

const rootOf = (element: ModdleElement): ModdleElement =>
  element.$parent === undefined ? element : rootOf(element.$parent)

/** By anything but one definition. */
function isAwaited(scope: ModdleElement, message: ModdleElement, except: ModdleElement): boolean {
  const inside = [...(scope.rootElements ?? []), ...(scope.flowElements ?? [])]
  const waits = (one: ModdleElement) => one !== except && one.messageRef === message
  return inside.some(
    (one) =>
      waits(one) || one.eventDefinitions?.some(waits) === true || isAwaited(one, message, except),
  )
}
