import { ImportComponents, type ImportComponentsInput } from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'

/** 导入部件 — tries a file, or imports it. */
export const importComponents = async (input: ImportComponentsInput) =>
  accepted((await ask(ImportComponents, { input })).importComponents)
