import type { Headers } from './extensions.ts'

/** 办理结果 — as a designer says it: in both languages; its key follows once and stays. */
export type Outcome = { readonly key: string; readonly zh: string; readonly en: string }
export const handlingActs = ['none', 'start', 'resume', 'stop'] as const
export type HandlingAct = (typeof handlingActs)[number]

/** 办理结果 — of a step; what is not written as it should be is left to the checks. */
export const outcomesIn = ({ outcomes = '' }: Headers): readonly Outcome[] =>
  outcomes
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .flatMap(([key = '', zh = '', en = '']) => (key === '' ? [] : [{ key, zh, en }]))

/** 改结果 — the headers with these outcomes; what a clock said of one that is gone goes with it. */
export function withOutcomes(headers: Headers, outcomes: readonly Outcome[]): Headers {
  const keys = outcomes.map(({ key }) => key)
  const gone = outcomesIn(headers).filter(({ key }) => !keys.includes(key))
  const said: Headers = { ...headers, outcomes: outcomes.map(lineOf).join('\n') }
  return gone.reduce((left, { key }) => withHandling(left, key, 'none'), said)
}

/** 结果键 — of a new outcome, out of its English words; unlike those that are there. */
export function keyFor(english: string, taken: readonly string[]): string {
  const words = english
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^[^A-Z]+|_+$/g, '')
  const key = words === '' ? 'OUTCOME' : words
  const numbered = [key, ...taken.map((_taken, at) => `${key}_${at + 2}`)]
  return numbered.find((one) => !taken.includes(one)) ?? key
}

/** 环节计时 — the key of the step's own clock, such as `step:filing`; empty without one. */
export const stepClockIn = (headers: Headers): string =>
  clockEntries(headers).find((entry) => entry.startsWith('step:')) ?? ''

export const withStepClock = (headers: Headers, key: string): Headers =>
  withClock(headers, [key, ...clockEntries(headers).filter((entry) => !entry.startsWith('step:'))])

/** 处置总时限 — what the case's clock of handling does after an outcome. */
export function handlingAfter(headers: Headers, outcome: string): HandlingAct {
  const entry = clockEntries(headers).find((one) => one.endsWith(`@${outcome}`)) ?? ''
  return handlingActs.find((act) => entry === `handling:${act}@${outcome}`) ?? 'none'
}

export function withHandling(headers: Headers, outcome: string, act: HandlingAct): Headers {
  const others = clockEntries(headers).filter((entry) => !entry.endsWith(`@${outcome}`))
  return withClock(headers, [...others, ...(act === 'none' ? [] : [`handling:${act}@${outcome}`])])
}

const withClock = (headers: Headers, entries: readonly string[]): Headers => ({
  ...headers,
  clock: entries.filter((entry) => entry !== '').join(','),
})

const clockEntries = ({ clock = '' }: Headers): readonly string[] =>
  clock
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')

/** A bar or a new line would part what belongs together. */
const lineOf = ({ key, zh, en }: Outcome): string =>
  [key, zh, en].map((part) => part.replace(/[|\r\n]+/g, ' ').trim()).join('|')
