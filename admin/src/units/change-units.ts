import {
  ImportGrids,
  type ImportGridsInput,
  ImportResponsibilityGrids,
  type ImportResponsibilityGridsInput,
  SaveUnit,
  type SaveUnitInput,
} from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'

/** 保存机构 — a new unit, or another name, place or state of a known one. */
export const saveUnit = async (input: SaveUnitInput) =>
  accepted((await ask(SaveUnit, { input })).saveUnit)

/** 导入单元网格 — tries a file, or imports it. */
export const importGrids = async (input: ImportGridsInput) =>
  accepted((await ask(ImportGrids, { input })).importGrids)

/** 导入责任网格 — tries a file, or imports it. */
export const importResponsibilityGrids = async (input: ImportResponsibilityGridsInput) =>
  accepted((await ask(ImportResponsibilityGrids, { input })).importResponsibilityGrids)
