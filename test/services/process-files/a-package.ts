import { readdirSync, readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { sha256 } from '../../../services/process-files/manifest.ts'

const folder = 'processes/city-case'
const text = (file: string) => strToU8(readFileSync(`${folder}/${file}`, 'utf8'))
const forms = readdirSync(`${folder}/forms`).filter((file) => file.endsWith('.form.json'))

/** What an export of the shipped process holds. */
export const shippedFiles = (): Record<string, Uint8Array> => ({
  'model.bpmn': text('city-case.bpmn'),
  'decisions/case-beginning.dmn': text('case-beginning.dmn'),
  ...Object.fromEntries(forms.map((form) => [`forms/${form}`, text(`forms/${form}`)])),
  'step-names.json': strToU8('[]'),
})

type Given = {
  readonly files?: Record<string, Uint8Array>
  readonly manifest?: Readonly<Record<string, unknown>>
  /** Beside what the manifest names. */
  readonly more?: Record<string, Uint8Array>
}

/** 流程包 — a zip as another installation writes it; name only what the test is about. */
export function aPackage({ files = shippedFiles(), manifest, more = {} }: Given = {}): Uint8Array {
  const said = {
    ...{ format: 'zhihui-process', formatVersion: 1, productVersion: '0.1.0' },
    ...{ processId: 'city-case', name: '城市案件办理', cityCode: '140100', edition: 7 },
    exportedAt: '2026-03-02T02:00:00.000Z',
    files: Object.entries(files).map(([path, content]) => ({ path, sha256: sha256(content) })),
    ...manifest,
  }
  return zipSync({ 'manifest.json': strToU8(JSON.stringify(said)), ...files, ...more })
}
