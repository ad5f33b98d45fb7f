import type { TranslationMessages } from 'ra-core'
import type { en } from './en.ts'

/** The same keys, with other words. */
export type Same<Tree> = {
  readonly [Key in keyof Tree]: Tree[Key] extends string ? string : Same<Tree[Key]>
}
type Path<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Path<Tree[Key]>}`
}[keyof Tree & string]

export type Language = 'zh' | 'en'

/** 文本 — what each language has to say. */
export type Texts = Same<typeof en>

/** The address of one text, such as `stages.FILED`. */
export type TextKey = Path<typeof en>

/** 界面全部文本 — ours and react-admin’s. */
export type Said = Texts & TranslationMessages
