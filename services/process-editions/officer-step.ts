import { modelInvalid } from '../errors.ts'

/** 结果 — one way in which an officer may end a step. */
export type Outcome = { readonly key: string; readonly zh: string; readonly en: string }

export type HandlingAct = 'START' | 'RESUME' | 'STOP'

/** 计时 — the step's own clock, and what each outcome does to the handling clock. */
export type StepClock = {
  readonly step: string | null
  readonly handling: Readonly<Record<string, HandlingAct>>
}

const outcome = /^([A-Z][A-Z0-9_]*)\|([^|]+)\|([^|]+)$/
const clockEntry = /^(?:step:([a-z][a-z0-9-]*)|handling:(start|resume|stop)@([A-Z][A-Z0-9_]*))$/
const acts: Readonly<Record<string, HandlingAct>> = {
  start: 'START',
  resume: 'RESUME',
  stop: 'STOP',
}

/** 结果 — reads the header `outcomes`, one `KEY|中文|English` a line; throws MODEL_INVALID. */
export function parseOutcomes(text: string): readonly Outcome[] {
  return lines(text, '\n').map((line) => {
    const [, key, zh, en] = outcome.exec(line) ?? []
    if (!key || !zh || !en)
      throw modelInvalid(`The outcome “${line}” is not written as KEY|中文|English.`)
    return { key, zh, en }
  })
}

/** 计时 — reads the header `clock`: `step:<key>`, `handling:<start|resume|stop>@<OUTCOME>`, comma separated; throws MODEL_INVALID. */
export function parseClock(text: string): StepClock {
  const entries = lines(text, ',').map((entry) => {
    const match = clockEntry.exec(entry)
    if (!match)
      throw modelInvalid(
        `The clock “${entry}” is neither step:<key> nor handling:<start|resume|stop>@<OUTCOME>.`,
      )
    return match
  })
  const steps = entries.flatMap(([, step]) => (step ? [step] : []))
  if (steps.length > 1) throw modelInvalid(`The clock “${text}” names more than one step clock.`)
  const handling = entries.flatMap(([, , act, key]) => {
    const done = acts[act ?? '']
    return done && key ? [[key, done] as const] : []
  })
  return { step: steps[0] ?? null, handling: Object.fromEntries(handling) }
}

const lines = (text: string, separator: string): readonly string[] =>
  text
    .split(separator)
    .map((line) => line.trim())
    .filter((line) => line !== '')
