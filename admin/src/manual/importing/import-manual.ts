import {
  ImportManual,
  type ImportManualInput,
  type ImportManualMutation,
  ReadManualHeadings,
  type ReadManualHeadingsQuery,
} from '../../api/generated/operations.ts'
import { accepted, ask } from '../../api/graphql.ts'

export type Sheet = ReadManualHeadingsQuery['manualHeadings'][number]
export type ImportRun = Extract<
  ImportManualMutation['importManual'],
  { __typename: 'ImportManualSuccess' }
>
type File = { readonly name: string; readonly content: string }

/** 识别栏目 — the headings of a file, and what they are taken for. */
export const readHeadings = async ({ name, content }: File) =>
  (await ask(ReadManualHeadings, { name, content })).manualHeadings

/** 导入手册 — a trial run, or the draft. */
export const importManual = async (input: ImportManualInput): Promise<ImportRun> =>
  accepted((await ask(ImportManual, { input })).importManual)
