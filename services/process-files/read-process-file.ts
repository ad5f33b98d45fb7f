import { sha256 } from './manifest.ts'
import { type Judged, readContent } from './read-content.ts'
import { type ProcessPackage, readPackage } from './read-package.ts'

/** 流程包 — a zip as it was read: whose it is, and what each of its files says. */
export type ProcessFile = Pick<ProcessPackage, 'manifest'> & {
  readonly judged: readonly Judged[]
  readonly sha256: string
}

/** 读取流程包 — before the act that imports it: reading takes longer than a transaction should. Throws FILE_UNREADABLE. */
export async function readProcessFile(content: Uint8Array): Promise<ProcessFile> {
  const given = readPackage(content)
  return {
    ...{ manifest: given.manifest, judged: await readContent(given) },
    sha256: sha256(content),
  }
}
