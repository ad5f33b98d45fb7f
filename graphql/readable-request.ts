import type { Plugin } from 'graphql-yoga'
import { requestTooCostly, unstorableText } from '../services/errors.ts'
import { refusedError } from './public-error.ts'

/** What was read is remembered by its text: it must not be large. */
const longestQuery = 50_000
/** U+0000 as a GraphQL string writes it; what stands there in full is refused by the grammar. */
const escapedNul = /\\u(0000|\{0+\})/

/** 可读请求 — refuses what is too long to read, and texts that no database can keep. */
export const useReadableRequest = (): Plugin => ({
  onParams({ params: { query: sent, variables } }) {
    // what a client sent is not yet known to be a text
    const query = typeof sent === 'string' ? sent : ''
    if (query.length > longestQuery)
      throw refusedError(requestTooCostly(`its query has over ${longestQuery} characters`))
    if (escapedNul.test(query) || holdsUnstorable(variables)) throw refusedError(unstorableText())
  },
})

const isUnstorable = (text: string) => text.includes('\0') || /\p{Surrogate}/u.test(text)

/** Walks without recursion: a stranger says how deep. */
function holdsUnstorable(value: unknown): boolean {
  const waiting = [value]
  while (waiting.length > 0) {
    const part = waiting.pop()
    if (typeof part === 'string' && isUnstorable(part)) return true
    if (typeof part !== 'object' || part === null) continue
    for (const [name, inner] of Object.entries(part)) waiting.push(name, inner)
  }
  return false
}
