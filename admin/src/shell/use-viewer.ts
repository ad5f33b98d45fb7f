import { useGetIdentity } from 'ra-core'
import type { Viewer } from '../api/viewer.ts'
import { useNamed } from '../texts/use-text.ts'

/** 当前用户 — who is signed in, with names in the language of the screen; null until it is known. */
export function useViewer() {
  const named = useNamed()
  const { identity } = useGetIdentity()
  const viewer: Viewer | undefined = identity?.['viewer']
  if (viewer === undefined) return null
  return {
    ...viewer,
    cityName: named(viewer.city),
    unitName: viewer.unit === null ? null : named(viewer.unit),
    may: (permission: string) => viewer.permissions.includes(permission),
  }
}
