import { strToU8, Zip, ZipDeflate } from 'fflate'

/** 压缩包中的文件 — its name, and its text part by part. */
export type Packed = { readonly name: string; readonly text: AsyncIterable<string> }

const nothing = new Uint8Array()

/** 压缩包 — a ZIP file part by part: nothing of it is kept but names and sizes. */
export async function* zip(files: Iterable<Packed>): AsyncGenerator<Uint8Array> {
  const parts: Uint8Array[] = []
  const archive = new Zip((error, part) => {
    if (error) throw error
    parts.push(part)
  })
  for (const { name, text } of files) {
    const file = new ZipDeflate(name)
    archive.add(file)
    for await (const content of text) {
      file.push(strToU8(content))
      yield* parts.splice(0)
    }
    file.push(nothing, true)
  }
  archive.end()
  yield* parts
}
