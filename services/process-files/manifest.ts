import { createHash } from 'node:crypto'
import { z } from 'zod'

/** Of what a zip holds and how; another one is refused. */
export const formatVersion = 1

/** 清单 — what a zip says of itself: which process, from where, and a SHA-256 of every file in it. */
export const Manifest = z.object({
  format: z.literal('zhihui-process'),
  formatVersion: z.literal(formatVersion),
  productVersion: z.string().max(50),
  processId: z.string().regex(/^[a-z][a-z\d-]{0,79}$/),
  name: z.string().max(200),
  cityCode: z.string().regex(/^\d{6}$/),
  edition: z.int().positive(),
  exportedAt: z.iso.datetime(),
  files: z.array(z.object({ path: z.string().max(200), sha256: z.string().length(64) })).max(100),
})
export type Manifest = z.output<typeof Manifest>

/** What can be told even of a format that is not read here. */
export const AnyManifest = z.object({
  format: z.literal('zhihui-process'),
  formatVersion: z.number(),
  productVersion: z.string().max(50),
})

export const manifestPath = 'manifest.json'
export const modelPath = 'model.bpmn'
export const stepNamesPath = 'step-names.json'
const plainName = /^[\w-]{1,80}$/
export const formEnding = '.form.json'

export const formPath = (formId: string) => `forms/${formId}${formEnding}`
export const decisionPath = (name: string) => `decisions/${name}`

/** 文件种类 — what a file of a zip is, by its path; null for every path that no export writes. */
export function kindOf(path: string): 'MODEL' | 'STEP_NAMES' | 'FORM' | 'DECISION' | null {
  if (path === modelPath) return 'MODEL'
  if (path === stepNamesPath) return 'STEP_NAMES'
  const [folder, file = '', ...deeper] = path.split('/')
  if (deeper.length > 0) return null
  if (folder === 'forms') return named(file, formEnding) ? 'FORM' : null
  return folder === 'decisions' && named(file, '.dmn') ? 'DECISION' : null
}

const named = (file: string, ending: string): boolean =>
  file.endsWith(ending) && plainName.test(file.slice(0, -ending.length))

export const sha256 = (content: Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')
