import {
  confirmPhrases,
  type PhraseChange,
} from '../../../services/command-manual/confirm-phrases.ts'
import type { Act } from '../../../services/ctx.ts'
import { importFile } from '../../support/import-file.ts'
import { meanings, realManual } from './real-manual.ts'

type Given = Partial<Parameters<typeof importFile>[1]>

/** Imports the real manual; name only what the test is about. */
export async function importRealManual(act: Act, given: Given = {}) {
  const content = given.content ?? (await realManual())
  return importFile(act, {
    ...meanings,
    name: 'yuncheng-handling-standard.xlsx',
    title: '运城市中心城区处置标准',
    ...given,
    content,
  })
}

/** A draft of the real manual whose phrases the city has confirmed. */
export async function aConfirmedManual(act: Act, given: Given & { changes?: PhraseChange[] } = {}) {
  const { changes = [], ...asked } = given
  const { edition } = await importRealManual(act, asked)
  if (edition === null) throw new Error('A dry run drafts nothing to confirm.')
  return act((ctx) =>
    confirmPhrases(ctx, { editionId: edition.id, expectedVersion: edition.version, changes }),
  )
}
