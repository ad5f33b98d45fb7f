import type { I18nProvider } from 'ra-core'
import polyglotI18nProvider from 'ra-i18n-polyglot'
import reactAdminEn from 'ra-language-english'
import { type Labels, textsOf } from '../labels/labels.ts'
import { en } from './en.ts'
import { reactAdminZh } from './react-admin-zh.ts'
import type { Language } from './texts.ts'
import { zh } from './zh.ts'

export const messages = {
  zh: { ...reactAdminZh, ...zh },
  en: { ...reactAdminEn, ...en },
} satisfies Record<Language, object>

/** 翻译 — react-admin’s texts and ours, in one language, with the roles as the city calls them. */
export function i18nProviderFor(language: Language, labels: Labels): I18nProvider {
  const said = messages[language]
  const roles = { ...said.roles, ...textsOf('ROLE', labels, language) }
  return polyglotI18nProvider(() => ({ ...said, roles }), language)
}
