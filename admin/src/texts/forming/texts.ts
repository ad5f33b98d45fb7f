import { formingTexts as en } from './en.ts'
import { formingTexts as zh } from './zh.ts'

/** 设计表单 — loaded with the page of forms. */
export const formingTexts = { en, zh }
