import type { ShownEdition } from '../use-edition.ts'

type Flowing = Pick<ShownEdition, 'status' | 'createdAt' | 'publishedAt' | 'inForceUntil' | 'steps'>
type Step = Flowing['steps'][number]
/** 阶段 — one state of an edition's way: reached, with when and by whom, or not yet. */
export type FlowStage = {
  readonly status: Flowing['status']
  readonly reached: boolean
  readonly current: boolean
  readonly at: string | null
  readonly by: Step | null
}

const way = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'SUPERSEDED'] as const

/** 版本流转 — the states of an edition in their order. One that was set up by the system has no review; being superseded is shown once it is known when. */
export function flowStages(edition: Flowing): readonly FlowStage[] {
  const { status, publishedAt, inForceUntil } = edition
  const steps = sinceSentBack(edition.steps)
  const here = way.indexOf(status)
  const reviewed = publishedAt === null || steps.some(({ act }) => act === 'SUBMIT')
  return way
    .filter((name) => reviewed || (name !== 'IN_REVIEW' && name !== 'APPROVED'))
    .filter((name) => name !== 'SUPERSEDED' || inForceUntil !== null)
    .map((name) => {
      const by = steps.findLast((step) => step.status === name) ?? null
      return {
        ...{ status: name, current: name === status, reached: way.indexOf(name) <= here },
        ...{ by, at: instantOf(edition, name) ?? by?.at ?? null },
      }
    })
}

/** 退回 — who sent a draft back and why; null for a draft that never was. */
export function sentBack({ status, steps }: Pick<Flowing, 'status' | 'steps'>): Step | null {
  const last = steps.at(-1)
  return status === 'DRAFT' && last?.act === 'SEND_BACK' ? last : null
}

const sinceSentBack = (steps: readonly Step[]): readonly Step[] =>
  steps.slice(steps.findLastIndex(({ act }) => act === 'SEND_BACK') + 1)

function instantOf(edition: Flowing, status: FlowStage['status']): string | null {
  if (status === 'DRAFT') return edition.createdAt
  if (status === 'PUBLISHED') return edition.publishedAt
  return status === 'SUPERSEDED' ? edition.inForceUntil : null
}
