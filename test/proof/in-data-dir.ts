import { aDataDir, forget } from '../bench/product.ts'

/** 留证 — hands out a data folder, and keeps it where something was found or the proof broke off. */
export async function inDataDir<R extends { readonly failures: readonly unknown[] }>(
  prove: (dataDir: string) => Promise<R>,
) {
  const dataDir = await aDataDir()
  let kept = true
  try {
    const report = await prove(dataDir)
    kept = report.failures.length > 0
    return kept ? { ...report, dataDir } : report
  } finally {
    if (!kept) await forget(dataDir)
  }
}
