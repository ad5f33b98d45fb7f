import { keyIn } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import type { TextKey } from '../texts/texts.ts'
import { startOfDay } from '../time/day.ts'

export type AskedKey = ReturnType<typeof askedKey>

/** 所填密钥 — what stands in the form; the last day ends with the day after it. */
export function askedKey(fields: FormData) {
  const expiresOn = fields.get('expiresOn')
  return {
    name: String(fields.get('name') ?? '').trim(),
    scopes: fields.getAll('scopes').flatMap((role) => keyIn(texts.roles, role) ?? []),
    expiresAt: expiresOn === '' ? undefined : startOfDay(expiresOn, 1),
  }
}

/** What is still to be filled in; null for nothing. */
export function missingIn({ name, scopes }: AskedKey): TextKey | null {
  if (name === '') return 'apiKeys.nameNeeded'
  return scopes.length === 0 ? 'apiKeys.scopesNeeded' : null
}
