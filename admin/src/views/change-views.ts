import {
  DeleteView,
  type DeleteViewInput,
  SaveView,
  type SaveViewInput,
} from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'

/** 保存视图 — a new one, or a change of one. */
export const saveView = async (input: SaveViewInput) =>
  accepted((await ask(SaveView, { input })).saveView)

/** 删除视图 — an own one, or a shared one for whoever may share. */
export const deleteView = async (input: DeleteViewInput) =>
  accepted((await ask(DeleteView, { input })).deleteView)
