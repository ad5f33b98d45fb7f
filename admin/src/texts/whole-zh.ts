import { reactAdminZh } from './react-admin-zh.ts'
import { zh } from './zh.ts'

/** 中文全部文本 — react-admin’s and ours. */
export const texts = { ...reactAdminZh, ...zh }
