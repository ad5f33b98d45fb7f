import { useEffect, useSyncExternalStore } from 'react'

/** 本页按键 — keys that only one page has, with what they do. */
export type OwnKeys = {
  readonly title: string
  readonly keys: readonly (readonly [key: string, meaning: string])[]
}

const listeners = new Set<() => void>()
let current: OwnKeys | null = null

const adopt = (keys: OwnKeys | null): void => {
  current = keys
  for (const listener of listeners) listener()
}

/** Tells the keys of a page to the help, as long as it is open. */
export function useOwnKeys(keys: OwnKeys): void {
  const said = JSON.stringify(keys)
  useEffect(() => {
    adopt(JSON.parse(said))
    return () => adopt(null)
  }, [said])
}

/** The keys of the page that is open; null for one without keys of its own. */
export const useKeysOfPage = (): OwnKeys | null => useSyncExternalStore(subscribe, () => current)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
