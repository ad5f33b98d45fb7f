import reactAdminEn from 'ra-language-english'
import { en } from './en.ts'

/** 英文全部文本 — react-admin’s and ours. */
export const texts = { ...reactAdminEn, ...en }
