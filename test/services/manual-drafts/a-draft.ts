import { changeManualLine } from '../../../services/manual-drafts/change-line.ts'
import { draftLines } from '../../../services/manual-drafts/lock-draft.ts'
import { startManualDraft } from '../../../services/manual-drafts/start-draft.ts'
import type { TestCity } from '../../support/city.ts'
import { aConfirmedManual } from '../command-manual/manual-in-city.ts'
import { smallManual } from '../command-manual/small-manual.ts'

/** 草稿 — started from a small manual of one class with two conditions, and what one does with it. */
export async function aDraft(city: TestCity, content = smallManual()) {
  const source = await aConfirmedManual(city.act, { content })
  const { editionId } = await city.act((ctx) =>
    startManualDraft(ctx, { editionId: source.id, reason: '时限调整' }),
  )
  const lines = (id = editionId) => city.act((ctx) => draftLines(ctx, { editionId: id }))
  const line = async (number: number) => {
    const found = (await lines()).find(({ conditionNo }) => conditionNo === number)
    if (found === undefined) throw new Error(`No line ${number}`)
    return found
  }
  type Change = Omit<Parameters<typeof changeManualLine>[1], 'entryId' | 'expectedVersion'>
  return {
    ...{ editionId, source, lines, line },
    /** Changes a line as it stands. */
    change: async (number: number, given: Change) => {
      const { id: entryId, version: expectedVersion } = await line(number)
      return city.act((ctx) => changeManualLine(ctx, { entryId, expectedVersion, ...given }))
    },
    edits: () =>
      city.act(({ db }) =>
        db.manualEdit.findMany({ where: { editionId }, orderBy: { version: 'asc' } }),
      ),
    unit: (name: string) =>
      city.act(async ({ db }) => db.organizationUnit.findFirstOrThrow({ where: { name } })),
  }
}
export type Draft = Awaited<ReturnType<typeof aDraft>>

/** What a line says, without what it is called in the database. */
export const saysOf = (lines: Awaited<ReturnType<Draft['lines']>>) =>
  lines.map(({ id: _, editionId: __, version: ___, rules, ...line }) => ({
    ...line,
    rules: rules.map(({ kind, phrase, unitId }) => ({ kind, phrase, unitId })),
  }))
