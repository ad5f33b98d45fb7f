import { Unzip, UnzipInflate } from 'fflate'
import { DomainError, fileUnreadable } from '../errors.ts'
import { kindOf, manifestPath } from './manifest.ts'

const limits = { files: 100, bytes: 2_000_000, bytesInAll: 8_000_000 }
/** What is unpacked of one portion before its size is looked at: at most a thousand times as much. */
const portion = 4_096
const folders = new Set(['forms/', 'decisions/'])

/** 读压缩包 — the files of a zip by their paths, unpacked in memory and only as far as the limits allow. Throws FILE_UNREADABLE. */
export function readArchive(content: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array | null>()
  let inAll = 0
  const unzip = new Unzip((file) => {
    assertExpected(file.name, files)
    files.set(file.name, null)
    const parts: Uint8Array[] = []
    let size = 0
    file.ondata = (fault, part, last) => {
      if (fault !== null) throw fault
      size += part.length
      inAll += part.length
      assertSize(file.name, { size, inAll })
      parts.push(part)
      if (last) files.set(file.name, Buffer.concat(parts))
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  pushAll(unzip, content)
  return whole(files)
}

function pushAll(unzip: Unzip, content: Uint8Array): void {
  try {
    for (let from = 0; from < content.length; from += portion)
      unzip.push(content.subarray(from, from + portion), from + portion >= content.length)
  } catch (fault) {
    throw fault instanceof DomainError ? fault : fileUnreadable('The zip is damaged.')
  }
}

function assertExpected(path: string, known: ReadonlyMap<string, unknown>): void {
  if (path !== manifestPath && kindOf(path) === null && !folders.has(path))
    throw fileUnreadable(`The zip holds “${path.slice(0, 100)}”, which no export writes.`)
  if (known.has(path)) throw fileUnreadable(`The zip holds ${path} twice.`)
  if (known.size >= limits.files)
    throw fileUnreadable(`The zip holds more than ${limits.files} files.`)
}

type Sizes = { readonly size: number; readonly inAll: number }

function assertSize(path: string, { size, inAll }: Sizes): void {
  if (size > limits.bytes)
    throw fileUnreadable(`${path} is larger than ${limits.bytes} bytes when it is unpacked.`)
  if (inAll > limits.bytesInAll)
    throw fileUnreadable(`The zip is larger than ${limits.bytesInAll} bytes when it is unpacked.`)
}

function whole(files: ReadonlyMap<string, Uint8Array | null>): ReadonlyMap<string, Uint8Array> {
  if (files.size === 0) throw fileUnreadable('The file is no zip.')
  return new Map(
    [...files].flatMap(([path, content]) => {
      if (content === null) throw fileUnreadable(`The zip ends within ${path}.`)
      return folders.has(path) ? [] : [[path, content] as const]
    }),
  )
}
