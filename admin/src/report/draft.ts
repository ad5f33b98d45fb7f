import type { CaseSource, CoordinateSystem } from '../api/generated/operations.ts'
import { newKey } from '../api/new-key.ts'
import { keyIn } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import { coordinatesIn } from './coordinates-in.ts'

const typed = [
  ...(['classCode', 'conditionNo', 'address', 'componentCode', 'gridCode', 'coordinates'] as const),
  ...(['description', 'reporterName', 'reporterPhone'] as const),
] as const
const settings = ['source', 'system', 'key', 'photos'] as const

/** What somebody types. */
export type Typed = (typeof typed)[number]
/** 草稿 — a report as it is typed; `key` is the one under which it is saved, however often it is sent; `photos` those that have been sent. */
export type Draft = Readonly<Record<Typed | (typeof settings)[number], string>>
export type Change = (changed: Partial<Draft>) => void

export const draftFields = [...typed, ...settings]

export const emptyDraft = (source: string, system = ''): Draft => ({
  ...{ classCode: '', conditionNo: '', address: '', componentCode: '', gridCode: '' },
  ...{ coordinates: '', description: '', reporterName: '', reporterPhone: '' },
  ...{ source, system, key: newKey(), photos: '' },
})

/** Whether nothing would be lost. */
export const isUntouched = (draft: Draft): boolean =>
  [...typed, 'photos' as const].every((field) => draft[field] === '')

const anonymous: ReadonlySet<string> = new Set(['COLLECTOR', 'VIDEO', 'SENSOR', 'ASSESSMENT'])

/** 上报人 — whether a report of this source comes from somebody who has a name. */
export const hasReporter = ({ source }: Draft): boolean => !anonymous.has(source)

export const sourceOf = ({ source }: Draft): CaseSource =>
  keyIn(texts.sources, source) ?? 'TELEPHONE'

/** A point as it was typed, with the system that was declared for it; null while either is missing. */
export function givenPoint({ coordinates, system }: Draft) {
  const coordinateSystem = systemIn(system)
  const point = coordinatesIn(coordinates)
  if (point === null || coordinateSystem === undefined) return null
  return { ...point, coordinateSystem }
}

export const systemIn = (system: string): CoordinateSystem | undefined =>
  keyIn(texts.coordinateSystems, system)
