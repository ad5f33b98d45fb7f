import {
  type ExportedFragment,
  ExportList,
  type ExportListInput,
} from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'
import { storeOf } from '../live/store.ts'

/** 导出 — asks for a list as it is filtered; the file is written in the background. */
export const exportList = async (input: ExportListInput) =>
  accepted((await ask(ExportList, { input })).exportList).listExport

const all = storeOf<readonly ExportedFragment[]>([])

/** 导出 — what was asked for here, as it was then; it goes on whatever page one looks at meanwhile. */
export const listExports = {
  use: all.use,
  begin: (begun: ExportedFragment) => all.change((before) => [...before, begun]),
  close: (closed: string) => all.change((before) => before.filter(({ id }) => id !== closed)),
}
