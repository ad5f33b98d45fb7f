import { keyIn } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import type { Text } from '../texts/use-text.ts'

type Spoken = {
  readonly text: Text
  readonly instant: (iso: string) => string
  /** The name of a step, where its element is known. */
  readonly step: (elementId: string) => string | undefined
}
export type Detail = { readonly name: string; readonly value: string }

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/
const iso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/

/** Whether anything was kept beside an action. */
export const hasDetails = (details: unknown): boolean =>
  Object.values(details ?? {}).some((value) => value !== null)

/** 审计详情 — what the audit keeps beside an action, as names and values that people read. */
export function detailsInWords(details: unknown, spoken: Spoken): readonly Detail[] {
  if (typeof details !== 'object' || details === null) return []
  return Object.entries(details).flatMap(([key, given]) => {
    const said = (special[key] ?? inWords)(given, spoken)
    const value = said === '' && saysNone(key, given) ? spoken.text('audit.none') : said
    return value === '' ? [] : [{ name: nameInWords(key, spoken), value }]
  })
}

/** 标识 — the end of an id: enough to see whether two are the same. */
export const shortId = (id: string) => `…${id.slice(-6)}`

/** Choices: that nothing was chosen is worth a word. */
const chosen: ReadonlySet<string> = new Set(['channels', 'declined', 'formerly', 'levels'])
const saysNone = (key: string, given: unknown) => Array.isArray(given) && chosen.has(key)

/** What is not read by its value alone. */
const special: Readonly<Record<string, typeof inWords>> = {
  code: refusalInWords,
  fields: (names, spoken) =>
    (Array.isArray(names) ? names : []).map((name) => nameInWords(name, spoken)).join(' · '),
}

function nameInWords(key: unknown, { text }: Spoken): string {
  const known = keyIn(texts.auditDetails, key)
  return known === undefined ? String(key) : text(`auditDetails.${known}`)
}

function refusalInWords(given: unknown, { text }: Spoken): string {
  const code = keyIn(texts.errors, given)
  return code === undefined ? String(given) : text(`errors.${code}`)
}

function inWords(value: unknown, spoken: Spoken): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return spoken.text(value ? 'audit.yes' : 'audit.no')
  if (typeof value === 'string') return worded(value, spoken)
  if (typeof value !== 'object') return String(value)
  return Object.values(value)
    .map((part) => inWords(part, spoken))
    .filter((part) => part !== '')
    .join(' · ')
}

function worded(value: string, { text, instant, step }: Spoken): string {
  if (iso.test(value)) return instant(value)
  if (uuid.test(value)) return shortId(value)
  const role = keyIn(texts.roles, value)
  if (role !== undefined) return text(`roles.${role}`)
  const channel = keyIn(texts.deliveryChannels, value)
  return channel === undefined ? (step(value) ?? value) : text(`deliveryChannels.${channel}`)
}
