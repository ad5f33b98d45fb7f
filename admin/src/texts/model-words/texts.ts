import { modelWords as en } from './en.ts'
import { modelWords as zh } from './zh.ts'

/** 模型用语 — loaded with the page that compares. */
export const modelWords = { en, zh }
