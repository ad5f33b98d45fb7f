import { readFile } from 'node:fs/promises'
import { importCatalogue } from '../../services/catalogue/import-catalogue.ts'
import { readClasses } from '../../services/catalogue/read-classes.ts'
import type { Ctx } from '../../services/ctx.ts'

const folder = new URL('../../demo/catalogue/', import.meta.url)
const files = [
  { name: '2013.csv', standard: '2013', title: 'GB/T 30428.2-2013', validUntil: '2026-06-30' },
  { name: '2026.csv', standard: '2026', title: 'GB/T 47678.5-2026', validFrom: '2026-07-01' },
  { name: '2013-yuncheng.csv', standard: '2013', extension: true },
]

/** 读目录 — the files, before the act that takes them in. */
export const readCatalogue = () =>
  Promise.all(
    files.map(async ({ name, ...edition }) => {
      const classes = await readClasses(await readFile(new URL(name, folder)))
      return { ...edition, classes }
    }),
  )

type Editions = Awaited<ReturnType<typeof readCatalogue>>

/** 建目录 — the national catalogues of 2013 and 2026, and the city's extensions of the first. */
export async function createCatalogue(ctx: Ctx, editions: Editions): Promise<void> {
  for (const edition of editions) await importCatalogue(ctx, edition)
}
