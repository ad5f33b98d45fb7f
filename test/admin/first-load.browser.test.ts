import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { z } from 'zod'

const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.boolean().optional(),
    imports: z.array(z.string()).optional(),
    css: z.array(z.string()).optional(),
  }),
)

describe.skipIf(inject('noBrowser') !== '')('首屏 the first load', () => {
  test('weighs at most 400 KB as it is sent with gzip', () => {
    const folder = inject('frontEnd')
    const manifest = Manifest.parse(
      JSON.parse(readFileSync(path.join(folder, '.vite', 'manifest.json'), 'utf8')),
    )
    const files = new Set<string>()
    const take = (name: string) => {
      const { file = '', imports = [], css = [] } = manifest[name] ?? {}
      if (files.has(file)) return
      files.add(file)
      for (const style of css) files.add(style)
      imports.forEach(take)
    }
    for (const [name, { isEntry }] of Object.entries(manifest)) if (isEntry) take(name)
    const bytes = [...files].map((file) => sizeOf(path.join(folder, file)))
    const kilobytes = Math.round(bytes.reduce((sum, size) => sum + size, 0) / 1024)
    console.log(`first load: ${kilobytes} KB gzip in ${files.size} files`)
    expect(kilobytes).toBeLessThanOrEqual(400)
  })
})

const sizeOf = (file: string) =>
  statSync(`${file}.gz`, { throwIfNoEntry: false })?.size ?? statSync(file).size
