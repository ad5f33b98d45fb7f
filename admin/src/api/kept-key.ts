import { codeOf, type ErrorCode } from './api-error.ts'
import { newKey } from './new-key.ts'

/** Nobody here knows whether it was done. */
const mayBeDone: ReadonlySet<ErrorCode> = new Set(['OFFLINE', 'FAULT', 'DATABASE_UNAVAILABLE'])

export type Keyed<Given> = Given & { readonly idempotencyKey: string }

/**
 * 幂等键 — performs acts, each under a key of its own; but what may have been done, and is sent again as it was,
 * goes under the key it had, and is not done twice.
 */
export function underKeptKey(makeKey: () => string = newKey) {
  let kept: { readonly content: string; readonly key: string } | null = null
  return async <Given extends object, Result>(
    act: (given: Keyed<Given>) => Promise<Result>,
    given: Given,
  ): Promise<Result> => {
    const content = JSON.stringify(given, asContent)
    const key = kept?.content === content ? kept.key : makeKey()
    kept = null
    try {
      return await act({ ...given, idempotencyKey: key })
    } catch (error) {
      if (mayBeDone.has(codeOf(error))) kept = { content, key }
      throw error
    }
  }
}

/** JSON knows nothing of a file. */
const asContent = (_name: string, value: unknown) =>
  value instanceof File ? [value.name, value.size, value.lastModified] : value
