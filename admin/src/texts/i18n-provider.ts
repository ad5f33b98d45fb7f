import type { I18nProvider } from 'ra-core'
import polyglotI18nProvider from 'ra-i18n-polyglot'
import { type Labels, textsOf } from '../labels/labels.ts'
import type { Language, Said } from './texts.ts'

/** 翻译 — react-admin’s texts and ours, in one language, with the roles as the city calls them. */
export function i18nProviderFor(language: Language, said: Said, labels: Labels): I18nProvider {
  const roles = { ...said.roles, ...textsOf('ROLE', labels, language) }
  return polyglotI18nProvider(() => ({ ...said, roles }), language)
}
