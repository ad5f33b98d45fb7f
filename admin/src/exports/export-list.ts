import { ExportList, type ExportListInput } from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'

/** 导出 — asks for a list as it is filtered; the file is written in the background. */
export const exportList = async (input: ExportListInput) =>
  accepted((await ask(ExportList, { input })).exportList).listExport
