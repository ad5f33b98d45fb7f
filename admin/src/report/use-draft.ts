import { useEffect, useState } from 'react'
import { type Change, type Draft, emptyDraft } from './draft.ts'
import { keepDraft, keptDraft } from './keep-draft.ts'

/** 草稿 — what is being typed, kept in this browser as it is typed, and found again by the same person. */
export function useDraft(who: string, source: string) {
  const [found] = useState(() => keptDraft(who))
  const [draft, setDraft] = useState<Draft>(() => found?.draft ?? emptyDraft(source))
  const [restoredAt, setRestoredAt] = useState(found?.at ?? null)
  useEffect(() => keepDraft(who, draft), [who, draft])
  const change: Change = (changed) => setDraft((before) => ({ ...before, ...changed }))
  const startAnew = () => {
    const fresh = emptyDraft(draft.source, draft.system)
    setRestoredAt(null)
    setDraft(fresh)
    // at once: where the form goes with its draft, no effect forgets it
    keepDraft(who, fresh)
  }
  return { draft, change, startAnew, restoredAt }
}
