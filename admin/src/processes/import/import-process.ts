import { ImportProcess, type ImportProcessInput } from '../../api/generated/operations.ts'
import { accepted, ask } from '../../api/graphql.ts'

/** 导入流程 — tries a zip, or makes a draft of it. */
export const importProcess = async (input: ImportProcessInput) =>
  accepted((await ask(ImportProcess, { input })).importProcess)
