import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { z } from 'zod'

const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).optional(),
    css: z.array(z.string()).optional(),
  }),
)

type Manifest = z.infer<typeof Manifest>

describe.skipIf(inject('noBrowser') !== '')('首屏 what is loaded', () => {
  test.each(['zh', 'en'])(
    'the first load weighs at most 400 KB as it is sent with gzip (%s)',
    (language) => {
      const { manifest, first } = built()
      const texts = filesOf(manifest, [`src/texts/whole-${language}.ts`])
      expect(texts.size).toBeGreaterThan(0)
      expect([...texts].filter((file) => first.has(file))).toEqual([])
      expect(told(`first load ${language}`, new Set([...first, ...texts]))).toBeLessThanOrEqual(400)
    },
  )

  test.each([
    ['map/CaseMapPage.tsx', 300],
    ['process-editions/Diagram.tsx', 150],
    ['processes/modeler/Modeler.tsx', 700],
    ['processes/forms/FormsPage.tsx', 100],
    ['cases/steps/StepForm.tsx', 250],
  ])('%s comes later, and weighs at most %i KB more', (page, most) => {
    const { manifest, first } = built()
    const name = Object.keys(manifest).find((key) => key.endsWith(page)) ?? page
    const later = [...filesOf(manifest, [name])].filter((file) => !first.has(file))
    expect(later.length).toBeGreaterThan(0)
    expect(told(page, new Set(later))).toBeLessThanOrEqual(most)
  })
})

function built() {
  const read = (file: string) => readFileSync(path.join(inject('frontEnd'), file), 'utf8')
  const manifest = Manifest.parse(JSON.parse(read('.vite/manifest.json')))
  const named = new Set(
    [...read('index.html').matchAll(/"\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file),
  )
  const names = Object.entries(manifest).flatMap(([name, { file }]) =>
    named.has(file) ? [name] : [],
  )
  return { manifest, first: filesOf(manifest, names) }
}

/** The files of some parts, and of all that they need at once. */
function filesOf(manifest: Manifest, names: readonly string[]): ReadonlySet<string> {
  const files = new Set<string>()
  const take = (name: string) => {
    const { file = '', imports = [], css = [] } = manifest[name] ?? {}
    if (file === '' || files.has(file)) return
    files.add(file)
    for (const style of css) files.add(style)
    imports.forEach(take)
  }
  names.forEach(take)
  return files
}

function told(what: string, files: ReadonlySet<string>): number {
  const bytes = [...files].map((file) => sizeOf(path.join(inject('frontEnd'), file)))
  const kilobytes = Math.round(bytes.reduce((sum, size) => sum + size, 0) / 1024)
  console.log(`${what}: ${kilobytes} KB gzip in ${files.size} files`)
  return kilobytes
}

const sizeOf = (file: string) =>
  statSync(`${file}.gz`, { throwIfNoEntry: false })?.size ?? statSync(file).size
