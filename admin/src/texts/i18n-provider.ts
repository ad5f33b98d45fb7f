import type { I18nProvider } from 'ra-core'
import polyglotI18nProvider from 'ra-i18n-polyglot'
import reactAdminEn from 'ra-language-english'
import { en } from './en.ts'
import { reactAdminZh } from './react-admin-zh.ts'
import type { Language } from './texts.ts'
import { zh } from './zh.ts'

export const messages = {
  zh: { ...reactAdminZh, ...zh },
  en: { ...reactAdminEn, ...en },
} satisfies Record<Language, object>

/** 翻译 — react-admin’s texts and ours, in one language. */
export const i18nProviderFor = (language: Language): I18nProvider =>
  polyglotI18nProvider(() => messages[language], language)
