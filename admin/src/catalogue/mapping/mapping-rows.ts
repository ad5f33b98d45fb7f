import type { ReadClassMappingsQuery } from '../../api/generated/operations.ts'
import { wordsIn } from '../../lists/words-in.ts'
import type { CatalogueClass } from '../read-catalogue.ts'

export type ClassMapping = ReadClassMappingsQuery['classMappings']['edges'][number]['node']
/** 对照行 — a mapping with what its classes are called, and which other classes go where it goes. */
export type MappingRow = ClassMapping & {
  readonly from: CatalogueClass | undefined
  readonly targets: readonly CatalogueClass[]
  readonly sharing: readonly string[]
}

/** 对照行 — every mapping as the page shows it; the catalogue is of all editions. */
export function mappingRows(
  mappings: readonly ClassMapping[],
  classes: readonly CatalogueClass[],
): readonly MappingRow[] {
  const keyOf = (standard: string, kind: string, code: string) => `${standard} ${kind} ${code}`
  const byKey = new Map(
    classes.map((one) => [keyOf(one.standard, one.kind, one.code), one] as const),
  )
  const arrivals = new Map<string, string[]>()
  for (const { kind, fromCode, targetCodes } of mappings)
    for (const code of targetCodes)
      arrivals.set(`${kind} ${code}`, [...(arrivals.get(`${kind} ${code}`) ?? []), fromCode])
  return mappings.map((one) => {
    const { kind, fromStandard, toStandard, fromCode, targetCodes } = one
    const together = targetCodes.flatMap((code) => arrivals.get(`${kind} ${code}`) ?? [])
    return {
      ...one,
      from: byKey.get(keyOf(fromStandard, kind, fromCode)),
      targets: targetCodes.flatMap((code) => byKey.get(keyOf(toStandard, kind, code)) ?? []),
      sharing: [...new Set(together)].filter((code) => code !== fromCode).toSorted(),
    }
  })
}

/** 明确对照 — one successor of the same name that no other class shares: what may be confirmed together. */
export const isClear = ({ basis, targetCodes, sharing, confirmedAt }: MappingRow): boolean =>
  confirmedAt === null &&
  (basis === 'SAME_NAME' || basis === 'SAME_WORDS') &&
  targetCodes.length === 1 &&
  sharing.length === 0

type Wanted = {
  readonly text?: string
  readonly kind?: string
  readonly basis?: string
  readonly state?: string
}

/** 对照查询 — by part of a name or code of either side, kind, basis, and whether it is confirmed. */
export function mappingsFound(
  rows: readonly MappingRow[],
  { text = '', kind, basis, state }: Wanted,
): readonly MappingRow[] {
  const words = wordsIn(text)
  const saidIn = ({ fromCode, from, targets }: MappingRow) =>
    [fromCode, from, ...targets]
      .map((one) => (typeof one === 'object' ? `${one.code} ${one.name} ${one.nameEn}` : one))
      .join(' ')
      .toLowerCase()
  return rows.filter(
    (row) =>
      (kind === undefined || row.kind === kind) &&
      (basis === undefined || row.basis === basis) &&
      (state === undefined || (state === 'CONFIRMED') === (row.confirmedAt !== null)) &&
      words.every((word) => saidIn(row).includes(word)),
  )
}
