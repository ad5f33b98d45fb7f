import type { ModdleElement } from 'bpmn-moddle'
import { messagesOf } from '../../../../processes/deadline-messages.ts'
import { workOf } from './automatic-work.ts'
import { headersIn, type Make, valueIn } from './extensions.ts'
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

/** 可捕获 — the refusals that an event at the border of a step of the system may catch: those that its worker declares. */
export function catchable({ attachedToRef }: ModdleElement): readonly string[] {
  if (attachedToRef?.$type !== 'bpmn:ServiceTask') return []
  return workOf(valueIn(attachedToRef, 'zeebe:TaskDefinition', 'type'))?.refusals ?? []
}

/** 等消息 — the model's root elements with a message of that name for its case, without one that nobody waits for any more. */
export const withMessage = (make: Make, definition: ModdleElement, name: string) =>
  withReferred(definition, {
    by: 'messageRef',
    isIt: (one) => one.$type === 'bpmn:Message' && one.name === name,
    made: () => newMessage(make, name),
  })

/** 捕获拒绝 — the model's root elements with an error of that code, without one that nobody catches any more. */
export const withError = (make: Make, definition: ModdleElement, code: string) =>
  withReferred(definition, {
    by: 'errorRef',
    isIt: (one) => one.$type === 'bpmn:Error' && one.errorCode === code,
    made: () => make('bpmn:Error', { name: code, errorCode: code }),
  })

type Referring = {
  readonly by: 'messageRef' | 'errorRef'
  readonly isIt: (element: ModdleElement) => boolean
  readonly made: () => ModdleElement
}

function withReferred(definition: ModdleElement, { by, isIt, made }: Referring) {
  const root = rootOf(definition)
  const elements = root.rootElements ?? []
  const known = elements.find(isIt)
  const referred = known ?? ownedBy(root, made())
  const left = definition[by]
  const idle = left !== undefined && left !== referred && !isReferred(root, left, definition)
  const kept = elements.filter((one) => !idle || one !== left)
  return { by, root, rootElements: known === undefined ? [referred, ...kept] : kept, referred }
}

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
function isReferred(scope: ModdleElement, it: ModdleElement, except: ModdleElement): boolean {
  const inside = [...(scope.rootElements ?? []), ...(scope.flowElements ?? [])]
  const refers = (one: ModdleElement) =>
    one !== except && (one.messageRef === it || one.errorRef === it)
  return inside.some(
    (one) =>
      refers(one) || one.eventDefinitions?.some(refers) === true || isReferred(one, it, except),
  )
}
