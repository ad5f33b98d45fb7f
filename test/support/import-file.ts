import { importManual } from '../../services/command-manual/import-manual.ts'
import { readImport } from '../../services/command-manual/read-import.ts'
import type { Act } from '../../services/ctx.ts'

type Asked = Parameters<typeof readImport>[1] &
  Omit<Parameters<typeof importManual>[1], 'manual' | 'dryRun'> & { readonly dryRun?: boolean }

/** 导入手册 — reads a file and imports it, as the API does. */
export async function importFile(act: Act, { dryRun = false, ...asked }: Asked) {
  const manual = await readImport(act, asked)
  return act((ctx) => importManual(ctx, { ...asked, dryRun, manual }))
}
