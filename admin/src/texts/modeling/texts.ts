import { modelingTexts as en } from './en.ts'
import { modelingTexts as zh } from './zh.ts'

/** 绘制流程 — loaded with the drawing board. */
export const modelingTexts = { en, zh }
