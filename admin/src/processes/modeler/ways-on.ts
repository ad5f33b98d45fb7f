import type { ModdleElement } from 'bpmn-moddle'
import { headersIn, type Make } from './extensions.ts'
import { type Outcome, outcomesIn } from './step-words.ts'

/** 去向条件 — when a flow is taken: always, after one outcome of the step before, otherwise, or as somebody wrote. */
export type Way =
  | { readonly kind: 'ALWAYS' | 'OTHERWISE' | 'WRITTEN' }
  | { readonly kind: 'AFTER'; readonly outcome: string }

const readsOutcome = /^=\s*outcome\s*=\s*"([A-Z][A-Z0-9_]*)"\s*$/

/** 去向条件 — of a flow as it is drawn. */
export function wayOf(flow: ModdleElement): Way {
  if (flow.sourceRef?.default === flow) return { kind: 'OTHERWISE' }
  const condition = flow.conditionExpression?.body ?? ''
  if (condition === '') return { kind: 'ALWAYS' }
  const [, outcome] = readsOutcome.exec(condition) ?? []
  return outcome === undefined ? { kind: 'WRITTEN' } : { kind: 'AFTER', outcome }
}

export const conditionAfter = (outcome: string): string => `=outcome = "${outcome}"`

/** Whatever belongs to an element says so. */
export const ownedBy = (parent: ModdleElement, child: ModdleElement): ModdleElement =>
  Object.assign(child, { $parent: parent })

/** 条件 — of a flow, as the engine reads it; undefined for none. */
export function writtenCondition(
  make: Make,
  flow: ModdleElement,
  feel: string,
): ModdleElement | undefined {
  if (feel === '') return undefined
  return ownedBy(flow, make('bpmn:FormalExpression', { body: writtenFeel(feel) }))
}

/** 表达式 — as the engine reads it: FEEL begins with `=`. */
export const writtenFeel = (feel: string): string =>
  feel === '' || feel.startsWith('=') ? feel : `=${feel}`

/** 可选结果 — those that a flow may wait for: of the officer's step directly before its gateway. */
export function outcomesBefore({ sourceRef: gateway }: ModdleElement): readonly Outcome[] {
  if (gateway?.$type !== 'bpmn:ExclusiveGateway') return []
  const [flow, ...others] = gateway.incoming ?? []
  const step = flow?.sourceRef
  if (others.length > 0 || step?.$type !== 'bpmn:UserTask') return []
  return outcomesIn(headersIn(step))
}
