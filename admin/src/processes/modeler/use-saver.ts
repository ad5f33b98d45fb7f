import { useEffect, useMemo, useRef, useState } from 'react'
import { newKey } from '../../api/new-key.ts'
import { saveProcessDraft } from '../change-drafts.ts'
import type { Draft } from '../use-processes.ts'
import { keepDraft, keptDraft } from './kept-drafts.ts'
import { type SaveState, saverOf } from './saving.ts'

type SavedDraft = Awaited<ReturnType<typeof saveProcessDraft>>
/** With the model as it was sent. */
export type OnSaved = (saved: SavedDraft, xml: string) => void
type Saving = {
  readonly draft: Draft
  readonly viewerId: string
  readonly onSaved: OnSaved
}

const againMs = 3_000

/** 随画随存 — of one draft, as its page is open; begins with what an earlier visit could not bring to its end. */
export function useSaver({ draft: { id: draftId, version, xml }, viewerId, onSaved }: Saving) {
  const [{ state, error }, setState] = useState<{ state: SaveState; error: unknown }>({
    ...{ state: 'SAVED', error: null },
  })
  const saved = useRef(onSaved)
  saved.current = onSaved
  const [first] = useState(() => ({ kept: keptDraft({ viewerId, draftId }), version, xml }))
  const saver = useMemo(
    () =>
      saverOf<SavedDraft>({
        ...{ kept: first.kept, version: first.version, newKey },
        send: (request) => saveProcessDraft({ processDraftId: draftId, ...request }),
        keep: (kept) => keepDraft({ viewerId, draftId }, kept),
        later: (act) => setTimeout(act, againMs),
        onSaved: (answer, sent) => saved.current(answer, sent),
        onState: (next, why) => setState({ state: next, error: why }),
      }),
    [first, draftId, viewerId],
  )
  useEffect(() => {
    saver.resume()
    return saver.leave
  }, [saver])
  return { saver, state, error, xml: first.kept?.next ?? first.kept?.request?.xml ?? first.xml }
}
