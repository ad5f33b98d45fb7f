import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Actor } from '../../../services/ctx.ts'
import { exportList } from '../../../services/exports/export-list.ts'
import { writeExport } from '../../../services/exports/write-export.ts'
import type { TestCity } from '../../support/city.ts'

type Asked = Parameters<typeof exportList>[1]
type Some = Pick<Asked, 'list'> & Partial<Asked>

/** A folder for a city's exports: what is asked for, and the lines of the CSV in which it is written. */
export async function anExporting({ actAs, act, database, scope }: TestCity) {
  const folder = await mkdtemp(path.join(tmpdir(), 'zhihui-exports-'))
  const ask = (who: Actor, asked: Some) =>
    actAs(who)((ctx) => exportList(ctx, { format: 'CSV', language: 'zh', filter: {}, ...asked }))
  return {
    ask,
    linesOf: async (who: Actor, asked: Some) => {
      const { exportId } = await ask(who, asked)
      await writeExport({ act, db: database.read(scope), folder }, exportId)
      const text = await readFile(path.join(folder, `${exportId}.csv`), 'utf8')
      return text.slice(1).trimEnd().split('\r\n')
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}
