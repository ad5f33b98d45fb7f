import type { ModdleElement } from 'bpmn-moddle'
import { workOf } from './automatic-work.ts'
import { valueIn } from './extensions.ts'

/** 技术事实 — what the engine reads of an element beside what an officer would call it. */
export type TechnicalFact = {
  readonly kind:
    | 'id'
    | 'type'
    | 'decision'
    | 'result'
    | 'called'
    | 'message'
    | 'correlationKey'
    | 'error'
    | 'reads'
    | 'sets'
  readonly value: string
}

/** 技术事实 — those that are said and that have no field of their own. */
export function technicalFacts(element: ModdleElement): readonly TechnicalFact[] {
  const facts: readonly TechnicalFact[] = [
    { kind: 'id', value: element.id ?? '' },
    { kind: 'type', value: element.$type },
    { kind: 'decision', value: valueIn(element, 'zeebe:CalledDecision', 'decisionId') },
    { kind: 'result', value: valueIn(element, 'zeebe:CalledDecision', 'resultVariable') },
    { kind: 'called', value: valueIn(element, 'zeebe:CalledElement', 'processId') },
    ...eventFacts(element),
    ...workFacts(element),
  ]
  return facts.filter(({ value }) => value !== '')
}

/** What its worker looks at and what it answers: to be read by whoever writes conditions. */
function workFacts(element: ModdleElement): readonly TechnicalFact[] {
  const work = workOf(valueIn(element, 'zeebe:TaskDefinition', 'type'))
  if (work === undefined) return []
  return [
    { kind: 'reads', value: work.reads.join(', ') },
    { kind: 'sets', value: work.sets.join(', ') },
  ]
}

/** A task that waits for a message names it itself, an event in its definition. */
const eventFacts = (element: ModdleElement): readonly TechnicalFact[] =>
  [element, ...(element.eventDefinitions ?? [])].flatMap((definition) => {
    const { messageRef, errorRef } = definition
    return [
      { kind: 'message', value: messageRef?.name ?? '' },
      {
        kind: 'correlationKey',
        value: messageRef ? valueIn(messageRef, 'zeebe:Subscription', 'correlationKey') : '',
      },
      { kind: 'error', value: errorRef?.errorCode ?? '' },
    ] as const
  })
