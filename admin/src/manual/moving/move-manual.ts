import {
  MoveManualToCatalogue,
  type MoveManualToCatalogueInput,
} from '../../api/generated/operations.ts'
import { accepted, ask } from '../../api/graphql.ts'

/** 迁移手册 — counted, or done. */
export const moveManualToCatalogue = async (input: MoveManualToCatalogueInput) =>
  accepted((await ask(MoveManualToCatalogue, { input })).moveManualToCatalogue)
