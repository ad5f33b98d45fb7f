import { useMemo, useSyncExternalStore } from 'react'
import { mayPass } from './api/query-client.ts'
import { parsed } from './parsed.ts'
import { useViewer } from './shell/use-viewer.ts'

type Kept = Readonly<Record<string, unknown>>
type Kind<Begun> = {
  readonly kind: string
  /** One as it was kept in this tab; null where it is none. */
  readonly read: (kept: unknown) => Begun | null
}

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** 进行中 — what the viewer began in this tab and has not put away: it outlives pages and a reload, and nobody else sees it. */
export function useBegun<Begun extends { readonly id: string }>({ kind, read }: Kind<Begun>) {
  const place = `zhihui.${kind}.${useViewer()?.personId ?? ''}`
  const text = useSyncExternalStore(subscribe, () => sessionStorage.getItem(place))
  const all = useMemo(
    () => Object.values(parsed(text)).flatMap<Begun>((kept) => read(kept) ?? []),
    [text, read],
  )
  const change = (next: (before: Kept) => Kept) => {
    const kept = next(parsed(sessionStorage.getItem(place)))
    sessionStorage.setItem(place, JSON.stringify(kept))
    for (const listener of listeners) listener()
  }
  return {
    all,
    begin: (begun: Begun) => change((before) => ({ ...before, [begun.id]: begun })),
    close: (closed: string) => change(({ [closed]: _closed, ...others }) => others),
  }
}

const lookAgainMs = 3_000

/** Until it is known how far something is: what could not be read now is looked for again. */
export const untilKnown = (error: Error | null): number | false =>
  error !== null && mayPass(error) ? lookAgainMs : false
