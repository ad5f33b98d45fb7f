import { useEffect, useState } from 'react'
import { useViewer } from './shell/use-viewer.ts'
import { keepTyped, keptTyped } from './typed.ts'

type Kind<Content> = {
  readonly what: string
  /** What was kept in a browser, as far as it is what it should be. */
  readonly read: (kept: Readonly<Record<string, unknown>>) => Content
  /** Whether nothing would be lost. */
  readonly isUntouched: (content: Content) => boolean
}

/** 留存 — what the viewer types, found again after a reload, and how it is changed and forgotten; for pages that are shown once it is known who looks. */
export function useTyped<Content extends Readonly<Record<string, unknown>>>({
  what,
  read,
  isUntouched,
}: Kind<Content>) {
  const who = useViewer()?.personId ?? ''
  const [found, setFound] = useState(() => keptTyped({ who, what }))
  const [content, setContent] = useState(() => read(found?.content ?? {}))
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed is a reason to keep it
  useEffect(
    () => keepTyped({ who, what }, isUntouched(content) ? null : content),
    [who, what, content],
  )
  return {
    content,
    /** When what is here again was typed; null where it is not. */
    restoredAt: found?.at ?? null,
    change: (changed: Partial<Content>) => setContent((before) => ({ ...before, ...changed })),
    forget: () => {
      setFound(null)
      setContent(read({}))
      // at once: where the page goes with what was typed, no effect forgets it
      keepTyped({ who, what }, null)
    },
  }
}
