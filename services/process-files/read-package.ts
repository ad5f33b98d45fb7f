import { fileUnreadable } from '../errors.ts'
import {
  AnyManifest,
  formatVersion,
  Manifest,
  manifestPath,
  modelPath,
  sha256,
} from './manifest.ts'
import { readArchive } from './read-archive.ts'
import { readJson } from './read-json.ts'

export type ProcessPackage = {
  readonly manifest: Manifest
  /** By path, without the manifest. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** 读流程包 — a zip that is just what its manifest says, of the one format that is read here. Throws FILE_UNREADABLE. */
export function readPackage(content: Uint8Array): ProcessPackage {
  const files = new Map(readArchive(content))
  const head = files.get(manifestPath)
  if (head === undefined)
    throw fileUnreadable(`The zip has no ${manifestPath}: it is no exported process.`)
  files.delete(manifestPath)
  const manifest = manifestIn(readJson(manifestPath, head))
  for (const { path, sha256: said } of manifest.files) {
    const file = files.get(path)
    if (file === undefined) throw fileUnreadable(`The zip lacks ${path}, which its manifest names.`)
    if (sha256(file) !== said)
      throw fileUnreadable(`${path} was changed after the export: its hash is another one.`)
  }
  const named = new Set(manifest.files.map(({ path }) => path))
  const strange = [...files.keys()].find((path) => !named.has(path))
  if (strange !== undefined) throw fileUnreadable(`The manifest does not name ${strange}.`)
  if (!named.has(modelPath)) throw fileUnreadable(`The zip has no ${modelPath}.`)
  return { manifest, files }
}

function manifestIn(said: unknown): Manifest {
  const any = AnyManifest.safeParse(said)
  if (!any.success)
    throw fileUnreadable(`${manifestPath} is not the manifest of an exported process.`)
  const { formatVersion: other, productVersion } = any.data
  if (other !== formatVersion)
    throw fileUnreadable(
      `The zip has format ${other} (of Zhihui ${productVersion}); format ${formatVersion} is read here. Export it from an installation of the same version.`,
    )
  const manifest = Manifest.safeParse(said)
  if (!manifest.success)
    throw fileUnreadable(
      `${manifestPath} is not complete: ${manifest.error.issues[0]?.path.join('.')}.`,
    )
  return manifest.data
}
