import type { TextKey } from '../texts/texts.ts'

export type FirstStep = {
  readonly name: string
  readonly text: TextKey
  /** The page on which it is done; none where it is done anywhere. */
  readonly to: string | null
}

const officer: readonly FirstStep[] = [
  { name: 'take', text: 'home.steps.take', to: '/work-list' },
  { name: 'read', text: 'home.steps.read', to: null },
  { name: 'end', text: 'home.steps.end', to: null },
  { name: 'keys', text: 'home.steps.keys', to: null },
]
const administrator: readonly FirstStep[] = [
  { name: 'units', text: 'home.steps.units', to: '/units' },
  { name: 'people', text: 'home.steps.people', to: '/people' },
  { name: 'components', text: 'home.steps.components', to: '/components' },
  { name: 'manual', text: 'home.steps.manual', to: '/manual' },
]

/** 新手引导 — what a newcomer does first: an officer his first case, an administrator the city's set-up; nobody else anything. */
export function firstStepsFor(may: (permission: string) => boolean): readonly FirstStep[] {
  if (may('completeTask')) return officer
  return may('importManual') ? administrator : []
}

export type Progress = { readonly done: readonly string[]; readonly dismissed: boolean }

const nothing: Progress = { done: [], dismissed: false }

/** 进度 — what somebody has ticked, as the browser keeps it; what cannot be read is nothing. */
export function progressIn(kept: string | null): Progress {
  try {
    const { done, dismissed } = { ...nothing, ...JSON.parse(kept ?? '{}') }
    const ticked = Array.isArray(done) ? done.filter((name) => typeof name === 'string') : []
    return { done: ticked, dismissed: dismissed === true }
  } catch {
    return nothing
  }
}

/** 打勾 — the step ticked, or not any more. */
export const ticked = ({ done, dismissed }: Progress, name: string): Progress => ({
  dismissed,
  done: done.includes(name) ? done.filter((it) => it !== name) : [...done, name],
})
