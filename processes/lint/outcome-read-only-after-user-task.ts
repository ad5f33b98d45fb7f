import type { ModdleElement } from 'bpmn-moddle'
import { headersOf } from '../../services/process-editions/moddle.ts'
import { isFork, type Rule, ruleFor } from './rule.ts'

const mentionsOutcome = /\boutcome\b/
const readsOutcome = /^=\s*outcome\s*=\s*"([A-Z][A-Z0-9_]*)"\s*$/

/** 结果 — only the gateway directly after a user task reads `outcome`, as `=outcome = "KEY"`, and it leaves no outcome of that task unread. */
export const outcomeReadOnlyAfterUserTask = (): Rule =>
  ruleFor('bpmn:Gateway', (gateway) => {
    if (!isFork(gateway)) return []
    const conditions = (gateway.outgoing ?? [])
      .map((flow) => flow.conditionExpression?.body ?? '')
      .filter((condition) => mentionsOutcome.test(condition))
    const task = taskBefore(gateway)
    if (task) return misreadings(task, gateway, conditions)
    return conditions.map((condition) => `No user task stands directly before: ${condition}`)
  })

function misreadings(
  task: ModdleElement,
  gateway: ModdleElement,
  conditions: readonly string[],
): readonly string[] {
  const keys = outcomeKeys(task)
  const read = conditions.map((condition) => readsOutcome.exec(condition)?.[1] ?? condition)
  const unread = keys.filter((key) => !read.includes(key))
  const strange = read
    .filter((key) => !keys.includes(key))
    .map((key) => `${key} is no outcome of ${task.id}`)
  if (keys.length < 2 || unread.length <= (gateway.default ? 1 : 0)) return strange
  return [...strange, `Outcomes of ${task.id} without a way of their own: ${unread.join(', ')}`]
}

function taskBefore(gateway: ModdleElement): ModdleElement | null {
  const [flow, ...others] = gateway.incoming ?? []
  const source = flow?.sourceRef
  return source && others.length === 0 && source.$type === 'bpmn:UserTask' ? source : null
}

const outcomeKeys = (task: ModdleElement): readonly string[] =>
  (headersOf(task)['outcomes'] ?? '')
    .split('\n')
    .map((line) => line.split('|')[0]?.trim() ?? '')
    .filter((key) => key !== '')
