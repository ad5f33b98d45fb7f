import type { ModdleElement } from 'bpmn-moddle'
import { ruleFor } from './rule.ts'

const hour = 3_600
const minute = 60
/** ISO 8601, as far as the engine reads it; also within a cycle or an expression. */
const duration =
  /P(?=[\dT])(?<date>(?:\d+[YMWD])*)(?:T(?:(?<h>\d+)H)?(?:(?<m>\d+)M)?(?:(?<s>[\d.]+)S)?)?/
/** A cycle by the calendar: five or six fields, or a name such as `@daily`. */
const cron = /^(?:@\w+|\S+(?:\s+\S+){4,5})$/

/** 短定时 — a timer of the engine waits for an hour at most; whatever takes longer is a limit, and has a clock that knows the calendar. */
export const timerShort = () =>
  ruleFor('bpmn:Event', (event) =>
    timersOf(event)
      .filter(isLong)
      .map((said) => `A clock belongs here: the timer ${said} waits for more than an hour`),
  )

const timersOf = ({ eventDefinitions }: ModdleElement): readonly string[] =>
  (eventDefinitions ?? []).flatMap(({ timeDuration, timeCycle }) => [
    ...bodyOf(timeDuration),
    ...bodyOf(timeCycle),
  ])

/** 是否过长 — of a duration or a cycle as it is written; what only the running process can say is let pass. */
export function isLong(said: string): boolean {
  if (!said.startsWith('=') && cron.test(said)) return true
  const { date = '', h = '0', m = '0', s = '0' } = duration.exec(said)?.groups ?? {}
  if (/[1-9]/.test(date)) return true
  return Number(h) * hour + Number(m) * minute + Number(s) > hour
}

function bodyOf(expression: unknown): readonly string[] {
  if (typeof expression !== 'object' || expression === null || !('body' in expression)) return []
  return typeof expression.body === 'string' ? [expression.body.trim()] : []
}
