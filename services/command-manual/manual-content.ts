import { z } from 'zod'
import type { ManualEdition } from '../../prisma/generated/client.ts'
import { contentHash } from './content-hash.ts'
import { areaKey, manualLines, type Reading } from './manual-lines.ts'

const UnitNames = z.record(z.string(), z.string())
type Edition = Pick<ManualEdition, 'id' | 'cityId' | 'standard' | 'unitNames'>

/** 版本内容 — the lines of an edition, its units called as they were when it was published, and the hash over them. */
export async function contentOf(db: Reading, edition: Edition) {
  const names = new Map(Object.entries(UnitNames.parse(edition.unitNames)))
  const lines = await manualLines(db, edition, names)
  return { lines, hash: contentHash({ standard: edition.standard, lines }) }
}

/** 定稿 — what an edition keeps of its content when it is published. */
export async function frozenContent(db: Reading, edition: Edition) {
  const { lines, hash } = await contentOf(db, edition)
  const named = lines.flatMap(({ rules }) =>
    rules.flatMap(({ unitId, unitName }) => (unitId && unitName ? [[unitId, unitName]] : [])),
  )
  const areas = lines.flatMap(({ areaUnitId, areaName }) =>
    areaUnitId === null ? [] : [[areaKey(areaUnitId), areaName]],
  )
  return { contentHash: hash, unitNames: Object.fromEntries([...named, ...areas]) }
}

/** 内容校验 — the hash over what an edition says, and whether that is still what was published; null for one that never was. */
export type ContentCheck = {
  readonly hash: string
  readonly intact: boolean | null
  readonly lines: number
}

/** 校验内容 — computed anew from the stored lines; an edition that is not there is not found. */
export async function checkContent(
  db: Reading,
  { editionId }: { readonly editionId: string },
): Promise<ContentCheck> {
  const edition = await db.manualEdition.findUniqueOrThrow({ where: { id: editionId } })
  const { hash, lines } = await contentOf(db, edition)
  const { contentHash: published } = edition
  return { hash, lines: lines.length, intact: published === null ? null : published === hash }
}
