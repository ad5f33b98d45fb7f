import { modelRuleTexts as en } from './en.ts'
import { modelRuleTexts as zh } from './zh.ts'

/** 模型检查规则 — loaded with the page of a draft. */
export const modelRuleTexts = { en, zh }
