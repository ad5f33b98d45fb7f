import { z } from 'zod'
import { FormDocument } from '../cases/form-answers.ts'
import type { Json } from '../ctx.ts'
import { DomainError, fileUnreadable } from '../errors.ts'
import { draftModel, legible } from '../process-drafts/draft-model.ts'
import { type StepName, StepNames } from '../process-drafts/name-steps.ts'
import { checkDecision } from '../process-editions/check-model.ts'
import { formEnding, kindOf } from './manifest.ts'
import { readJson } from './read-json.ts'
import type { ProcessPackage } from './read-package.ts'

const Document = z.record(z.string(), z.json())
/** What officers fill in here, and what only tells them something. */
const fieldKinds = new Set([
  ...['textfield', 'textarea', 'number', 'checkbox', 'select', 'radio', 'checklist', 'taglist'],
  ...['text', 'separator', 'spacer'],
])
const mostFields = 200
/** Of models and decisions together: about a second of reading. */
const mostTags = 20_000

/** 文件内容 — a file of a package through the gate of its kind, written anew. */
export type ReadFile =
  | { readonly kind: 'MODEL'; readonly xml: string }
  | { readonly kind: 'DECISION'; readonly name: string; readonly xml: string }
  | {
      readonly kind: 'FORM'
      readonly formId: string
      readonly document: Readonly<Record<string, Json>>
    }
  | { readonly kind: 'STEP_NAMES'; readonly names: readonly StepName[] }
/** 一个文件 — what it says, or why it is refused. */
export type Judged = {
  readonly path: string
  readonly read: ReadFile | null
  readonly refusal: string | null
}

/** 校验文件 — every file of a package by itself, so that all refusals are told at once. Throws FILE_UNREADABLE for too much of it. */
export async function readContent({ manifest, files }: ProcessPackage): Promise<Judged[]> {
  assertFewTags(files)
  const judged: Judged[] = []
  for (const [path, content] of files)
    try {
      const read = await readOne(path, { content, processId: manifest.processId })
      judged.push({ path, read, refusal: null })
    } catch (refusal) {
      if (!(refusal instanceof DomainError)) throw refusal
      judged.push({ path, read: null, refusal: refusal.message })
    }
  return judged
}

function assertFewTags(files: ProcessPackage['files']): void {
  let tags = 0
  for (const [path, content] of files)
    if (['MODEL', 'DECISION'].includes(kindOf(path) ?? ''))
      for (let at = content.indexOf(0x3c); at !== -1; at = content.indexOf(0x3c, at + 1)) tags += 1
  if (tags > mostTags)
    throw fileUnreadable(`The models of the zip have more than ${mostTags} tags together.`)
}

type One = { readonly content: Uint8Array; readonly processId: string }

async function readOne(path: string, { content, processId }: One): Promise<ReadFile> {
  const file = path.replace(/^.*\//, '')
  switch (kindOf(path)) {
    case 'MODEL':
      return { kind: 'MODEL', xml: await draftModel(content, processId) }
    case 'DECISION':
      return { kind: 'DECISION', name: file, xml: legible(await checkDecision(content)) }
    case 'FORM': {
      const document = formIn({ path, content })
      return { kind: 'FORM', formId: file.slice(0, -formEnding.length), document }
    }
    default:
      return { kind: 'STEP_NAMES', names: parsed(StepNames, { path, content }) }
  }
}

/** Kept as it is written, once answers can be read against it. */
function formIn(written: Written): z.output<typeof Document> {
  const { components } = parsed(FormDocument, written)
  const strange = components.find(({ type }) => !fieldKinds.has(type))
  if (strange !== undefined)
    throw fileUnreadable(
      `${written.path} has a field of the kind “${strange.type.slice(0, 40)}”, which officers cannot fill in here.`,
    )
  if (components.length > mostFields)
    throw fileUnreadable(`${written.path} has more than ${mostFields} fields.`)
  return parsed(Document, written)
}

type Written = { readonly path: string; readonly content: Uint8Array }

function parsed<T>(schema: z.ZodType<T>, { path, content }: Written): T {
  const said = schema.safeParse(readJson(path, content))
  if (!said.success)
    throw fileUnreadable(
      `${path} does not say what such a file says: ${said.error.issues[0]?.path.join('.')}.`,
    )
  return said.data
}
