import { useEffect, useMemo, useRef, useState } from 'react'
import { newKey } from '../../api/new-key.ts'
import type { Draft } from '../use-processes.ts'
import { type DraftPart, keepDraft, keptDraft } from './kept-drafts.ts'
import { ownSavings } from './own-savings.ts'
import { type Request, type SaveState, saverOf } from './saving.ts'

type Choice = { readonly processDraftId: string; readonly expectedVersion: number }
type Saving<Saved> = {
  readonly draft: Pick<Draft, 'id' | 'version'>
  readonly viewerId: string
  readonly part: DraftPart
  /** What the draft says of it, as it was read. */
  readonly content: string
  readonly send: (request: Request & Choice) => Promise<Saved>
  /** With what was sent. */
  readonly onSaved: (saved: Saved, content: string) => void
}

const againMs = 3_000
const inTurn = ownSavings()

/** 随画随存 — of one part of a draft, as its page is open; begins with what an earlier visit could not bring to its end. */
export function useSaver<Saved extends { readonly version: number }>(given: Saving<Saved>) {
  const { id: draftId, version } = given.draft
  const { viewerId, part, content } = given
  const [{ state, error }, setState] = useState<{ state: SaveState; error: unknown }>({
    ...{ state: 'SAVED', error: null },
  })
  const told = useRef(given)
  told.current = given
  const [first] = useState(() => ({
    ...{ kept: keptDraft({ viewerId, draftId, part }), version, content },
  }))
  const saver = useMemo(
    () =>
      saverOf<Saved>({
        ...{ kept: first.kept, version: first.version, newKey },
        send: ({ expectedVersion: from, ...request }) =>
          inTurn({ draftId, part, from }, (expectedVersion) =>
            told.current.send({ processDraftId: draftId, expectedVersion, ...request }),
          ),
        keep: (kept) => keepDraft({ viewerId, draftId, part }, kept),
        later: (act) => setTimeout(act, againMs),
        onSaved: (answer, sent) => told.current.onSaved(answer, sent),
        onState: (next, why) => setState({ state: next, error: why }),
      }),
    [first, draftId, viewerId, part],
  )
  useEffect(() => {
    saver.resume()
    return saver.leave
  }, [saver])
  const begun = first.kept?.next ?? first.kept?.request?.content ?? first.content
  return { saver, state, error, begun }
}
