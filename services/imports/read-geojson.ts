import { z } from 'zod'
import { fileUnreadable } from '../errors.ts'
import { decodeText, storable } from './read-csv.ts'

const Feature = z.object({
  type: z.literal('Feature'),
  geometry: z.object({ type: z.string(), coordinates: z.unknown() }).nullable(),
  properties: z.record(z.string(), z.unknown()).nullable(),
})
const Collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.unknown()),
})
export type Geometry = z.output<typeof Feature>['geometry']
/** 要素 — one feature of a GeoJSON file, counted from 1, with its properties by their lower-case names. */
export type GeoRow = {
  readonly row: number
  readonly geometry: Geometry
  readonly words: ReadonlyMap<string, string>
}

/** Whether a file is GeoJSON rather than a table. */
export const isJson = (content: Uint8Array): boolean => {
  const start = content.subarray(0, 64)
  return new TextDecoder().decode(start).replace('\ufeff', '').trimStart().startsWith('{')
}

/** 读取 GeoJSON — the features of a collection; throws FILE_UNREADABLE. */
export function readGeoJson(content: Uint8Array, maxRows: number): readonly GeoRow[] {
  const { features } = collectionIn(decodeText(content))
  if (features.length > maxRows)
    throw fileUnreadable(
      `The file has ${features.length} features; at most ${maxRows} are read at once.`,
    )
  return features.map((one, at) => {
    const feature = Feature.safeParse(one)
    const { geometry = null, properties = null } = feature.data ?? {}
    const words = Object.entries(properties ?? {}).map(
      ([name, value]) => [name.toLowerCase(), wordsIn(value)] as const,
    )
    return { row: at + 1, geometry, words: new Map(words) }
  })
}

function collectionIn(text: string) {
  try {
    return Collection.parse(JSON.parse(text))
  } catch {
    throw fileUnreadable('The file is no GeoJSON collection of features.')
  }
}

const wordsIn = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? storable(String(value)) : ''
