import { useState } from 'react'
import { keepTyped, keptTyped } from '../../typed.ts'
import { emptyStepDraft, isUntouched, type StepDraft, stepDraftIn } from './step-draft.ts'

type Asked = { readonly who: string; readonly taskId: string }

/** 环节草稿 — what somebody had typed into a step before, and how it is kept while it is typed. */
export function useStepDraft({ who, taskId }: Asked) {
  const place = { who, what: `step ${taskId}` }
  const [found] = useState(() => keptTyped(place))
  const [given, setGiven] = useState(false)
  return {
    begun: found === null || given ? emptyStepDraft : stepDraftIn(found.content),
    restoredAt: given ? null : (found?.at ?? null),
    keep: (draft: StepDraft) => keepTyped(place, isUntouched(draft) ? null : draft),
    /** What was found is given up. */
    giveUp: () => setGiven(true),
  }
}
