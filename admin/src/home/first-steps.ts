import type { en } from '../texts/en.ts'
import type { TextKey } from '../texts/texts.ts'

export type FirstStepName = keyof typeof en.home.steps
export type FirstStep = {
  readonly name: string
  readonly text: TextKey
  /** The page on which it is done; none where it is done anywhere. */
  readonly to: string | null
}

type ForSome = FirstStep & {
  /** The permission of those whose work it is. */
  readonly needs: string
}

const officer: readonly FirstStep[] = [
  { name: 'take', text: 'home.steps.take', to: '/work-list' },
  { name: 'read', text: 'home.steps.read', to: null },
  { name: 'end', text: 'home.steps.end', to: null },
  { name: 'keys', text: 'home.steps.keys', to: null },
]
/** What a post has to do beside that. */
const ofPosts: readonly ForSome[] = [
  { name: 'report', text: 'home.steps.report', to: '/report', needs: 'reportCase' },
  { name: 'dispatch', text: 'home.steps.dispatch', to: '/dispatch', needs: 'dispatchDesk' },
  { name: 'appoint', text: 'home.steps.appoint', to: '/work-list', needs: 'appointHandler' },
  { name: 'roster', text: 'home.steps.roster', to: '/units/roster', needs: 'addDuty' },
]
const administrator: readonly FirstStep[] = [
  { name: 'units', text: 'home.steps.units', to: '/units' },
  { name: 'people', text: 'home.steps.people', to: '/people' },
  { name: 'roster', text: 'home.steps.roster', to: '/units/roster' },
  { name: 'components', text: 'home.steps.components', to: '/components' },
  { name: 'manual', text: 'home.steps.manual', to: '/manual' },
  { name: 'labels', text: 'home.steps.labels', to: '/labels' },
]
/** Whose work is none of these. */
const others: readonly ForSome[] = [
  { name: 'keys', text: 'home.steps.apiKeys', to: '/api-keys', needs: 'createApiKey' },
  { name: 'audit', text: 'home.steps.audit', to: '/audit', needs: 'audit' },
]

/** 新手引导 — what a newcomer does first: an officer his first case and what his post is about, an administrator the city's set-up. */
export function firstStepsFor(may: (permission: string) => boolean): readonly FirstStep[] {
  const mine = (steps: readonly ForSome[]) => steps.filter(({ needs }) => may(needs))
  if (may('completeTask')) return [...mine(ofPosts), ...officer]
  return may('importManual') ? administrator : mine(others)
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
