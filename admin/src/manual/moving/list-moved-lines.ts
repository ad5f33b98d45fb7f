import { pagesOf } from '../../api/connection-pages.ts'
import { ReadMovedLines, type ReadMovedLinesQuery } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { keyIn } from '../../texts/keys-of.ts'
import { texts } from '../../texts/loaded.ts'

export type MovedLine = ReadMovedLinesQuery['manualMovedLines']['edges'][number]['node']

/** 迁移报告列表 — one page of the lines from which a draft was moved, of one outcome or all. */
export const listMovedLines = pagesOf(async ({ first, after, filter, signal }) => {
  const { editionId = '', outcome } = filter
  const asked = { editionId, outcome: keyIn(texts.moveOutcomes, outcome) ?? null, first, after }
  return (await ask(ReadMovedLines, asked, signal)).manualMovedLines
})
