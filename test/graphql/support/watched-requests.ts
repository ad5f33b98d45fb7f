import { expect } from 'vitest'
import { tablesOfCases } from '../../bench/stored/cloned-columns.ts'
import { type Access, watchStatements } from '../../support/statements.ts'
import { aLoadedInstallation } from './loaded-installation.ts'

/** 语句 — an installation with as many cases as make an index worth its while, whose statements are watched. */
export async function watchedRequests() {
  const installation = await aLoadedInstallation({ count: 20_000, open: 0.01 })
  const large = new Set((await tablesOfCases(installation.city.owner)).map(({ table }) => table))
  const watched = watchStatements()
  /** What a request sends and how the tables are read, once its statements are planned and its sender is recognized. */
  const seenIn = async (run: () => Promise<unknown>) => {
    await run()
    const { result, statements, accesses } = await watched.during(run)
    expect(result ?? {}).not.toHaveProperty('errors.0')
    const counts: Record<string, number> = {}
    for (const name of statements) counts[name] = (counts[name] ?? 0) + 1
    return { result, counts, accesses }
  }
  return {
    ...{ installation, large, seenIn },
    sequential: (accesses: readonly Access[]) =>
      accesses.filter(({ how, table }) => how === 'Seq Scan' && large.has(table)),
    close: async () => {
      watched.stop()
      await installation.close()
    },
  }
}
