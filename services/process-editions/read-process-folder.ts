import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Json } from '../ctx.ts'

/** 流程文件 — a process as it stands in its folder: the model, its decisions, its forms. */
export type ProcessFolder = {
  readonly processId: string
  readonly bpmn: string
  readonly decisions: readonly { readonly name: string; readonly xml: string }[]
  readonly forms: readonly { readonly formId: string; readonly document: Json }[]
}
const Document = z.record(z.string(), z.json())
const formEnding = '.form.json'

/** Reads one folder below processes/. */
export async function readProcessFolder(folder: string): Promise<ProcessFolder> {
  const processId = path.basename(folder)
  const files = await readdir(folder, { recursive: true })
  const text = (file: string) => readFile(path.join(folder, file), 'utf8')
  const decisions = files.filter((file) => file.endsWith('.dmn')).sort()
  const forms = files.filter((file) => file.endsWith(formEnding)).sort()
  return {
    processId,
    bpmn: await text(`${processId}.bpmn`),
    decisions: await Promise.all(decisions.map(async (name) => ({ name, xml: await text(name) }))),
    forms: await Promise.all(
      forms.map(async (file) => ({
        formId: path.basename(file, formEnding),
        document: Document.parse(JSON.parse(await text(file))),
      })),
    ),
  }
}
