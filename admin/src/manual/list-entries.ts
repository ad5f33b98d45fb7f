import { pagesOf } from '../api/connection-pages.ts'
import { type EditedEntryFragment, ReadManualLines } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { keyIn } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'

export type ManualEntry = EditedEntryFragment

/** 手册条目列表 — one page of the entries of an edition that a search finds. */
export const listEntries = pagesOf(async ({ first, after, filter: asked, signal }) => {
  const { editionId = '', text = '' } = asked
  const kind = keyIn(texts.classKinds, asked['kind'])
  const filter = { text, ...(kind && { kind }) }
  return (await ask(ReadManualLines, { editionId, filter, first, after }, signal)).manualLines
})
