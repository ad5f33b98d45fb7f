import { rm } from 'node:fs/promises'
import type { Act } from '../ctx.ts'
import { exportFile } from './export-file.ts'

type Room = { readonly act: Act; readonly folder: string }
const atOnce = 1_000

/** 过期 — takes away the files of a city that nobody may fetch any longer; a second time finds none. */
export async function expireExports({ act, folder }: Room): Promise<void> {
  const expired = await act(({ db, now }) =>
    db.listExport.findMany({
      where: { state: 'DONE', expiresAt: { lte: now() } },
      select: { id: true, format: true },
      take: atOnce,
    }),
  )
  for (const one of expired) await rm(exportFile(folder, one), { force: true })
  await act(({ db }) =>
    db.listExport.updateMany({
      where: { id: { in: expired.map(({ id }) => id) } },
      data: { state: 'EXPIRED' },
    }),
  )
}
