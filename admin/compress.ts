import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const compressed = {
  '.gz': (content: Buffer) => promisify(gzip)(content, { level: 9 }),
  '.br': (content: Buffer) =>
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
}
const worthIt = 1_024

/** Lays a gzip and a brotli file beside each built one, so that none is made while people wait. */
export const compressBuilt = () => ({
  name: 'compress-built',
  async writeBundle({ dir = '' }: { dir?: string | undefined }) {
    const files = await readdir(path.join(dir, 'assets'))
    await Promise.all(files.map((file) => compress(path.join(dir, 'assets', file))))
  },
})

async function compress(file: string): Promise<void> {
  if ((await stat(file)).size < worthIt) return
  const content = await readFile(file)
  for (const [ending, make] of Object.entries(compressed))
    await writeFile(`${file}${ending}`, await make(content))
}
