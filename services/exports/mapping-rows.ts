import type { ClassMapping, Prisma } from '../../prisma/generated/client.ts'
import type { Transaction } from '../ctx.ts'
import type { Named } from '../organizations/labels.ts'
import { type OfficeFilter, within } from './office-filter.ts'
import { behind, type Rows, type Written, writing } from './rows.ts'

type Reading = Pick<Transaction, 'classMapping' | 'catalogueClass'>
type Asked = { readonly filter: OfficeFilter; readonly cityId: string }

/** Mappings from an edition to another by kind, basis and state; every word stands in a name or code of either side. */
export async function mappingsWhere(
  db: Reading,
  { filter, cityId }: Asked,
): Promise<Prisma.ClassMappingWhereInput> {
  const { standard, toStandard, classKind, mappingBasis, confirmed, text = '' } = filter
  const words = text.split(/\s+/).filter((word) => word !== '')
  return {
    cityId,
    ...(standard && { fromStandard: standard }),
    ...(toStandard && { toStandard }),
    ...(classKind && { kind: classKind }),
    ...(mappingBasis && { basis: mappingBasis }),
    ...(confirmed !== undefined && { confirmedAt: confirmed ? { not: null } : null }),
    AND: await Promise.all(words.map((word) => wordWhere(db, { word, cityId }))),
  }
}

async function wordWhere(
  db: Reading,
  { word, cityId }: { readonly word: string; readonly cityId: string },
): Promise<Prisma.ClassMappingWhereInput> {
  const found = await db.catalogueClass.findMany({
    where: {
      cityId,
      OR: [{ code: within(word) }, { name: within(word) }, { nameEn: within(word) }],
    },
    select: { standard: true, kind: true, code: true },
  })
  return {
    OR: [
      { fromCode: within(word) },
      ...found.flatMap(({ standard, kind, code }): Prisma.ClassMappingWhereInput[] => [
        { kind, fromStandard: standard, fromCode: code },
        { kind, toStandard: standard, targetCodes: { has: code } },
      ]),
    ],
  }
}

type Office = Written & { readonly cityId: string }

/** 对照行 — a row a class of the catalogue, with its successors in a later edition, why, and who has confirmed it. */
export function mappingRows(db: Reading, written: Office): Rows<Prisma.ClassMappingWhereInput> {
  const { instant, named, said } = writing(written)
  return {
    headings: [
      ...(['standard', 'kind', 'classCode', 'className', 'successorStandard'] as const),
      ...(['successorCodes', 'successors', 'sharing', 'basis', 'state'] as const),
      ...(['confirmedBy', 'confirmedAt'] as const),
    ],
    count: (where, most) => db.classMapping.count({ where, take: most }),
    read: async ({ where, after, take }) => {
      const mappings = await db.classMapping.findMany({
        ...{ where, take, ...behind(after) },
        orderBy: [{ kind: 'asc' }, { fromCode: 'asc' }, { id: 'asc' }],
      })
      const nameOf = await classNames(db, { mappings, cityId: written.cityId })
      const sharingOf = await sharedWith(db, { mappings, cityId: written.cityId })
      const rows = mappings.map((it) => [
        ...[it.fromStandard, said.classKinds[it.kind], it.fromCode],
        named(nameOf({ ...it, standard: it.fromStandard, code: it.fromCode })),
        ...[it.toStandard, it.targetCodes.join('\n')],
        it.targetCodes
          .map((code) => named(nameOf({ ...it, standard: it.toStandard, code })))
          .join('\n'),
        sharingOf(it).join('\n'),
        ...[said.mappingBases[it.basis], said.mappingStates[stateOf(it)]],
        ...[it.confirmedByName ?? '', instant(it.confirmedAt)],
      ])
      return { rows, last: mappings.at(-1)?.id ?? null }
    },
  }
}

const stateOf = ({ confirmedAt }: ClassMapping) => (confirmedAt === null ? 'OPEN' : 'CONFIRMED')

type Given = { readonly mappings: readonly ClassMapping[]; readonly cityId: string }
type Key = Pick<ClassMapping, 'kind'> & { readonly standard: string; readonly code: string }
const keyOf = ({ standard, kind, code }: Key) => `${standard} ${kind} ${code}`

/** What the classes of both sides are called; null where the catalogue lacks one. */
async function classNames(db: Reading, { mappings, cityId }: Given) {
  const codes = mappings.flatMap(({ fromCode, targetCodes }) => [fromCode, ...targetCodes])
  const classes = await db.catalogueClass.findMany({
    where: { cityId, code: { in: [...new Set(codes)] } },
    select: { standard: true, kind: true, code: true, name: true, nameEn: true },
  })
  const byKey = new Map<string, Named>(classes.map((one) => [keyOf(one), one]))
  return (key: Key): Named | null => byKey.get(keyOf(key)) ?? null
}

/** Which other classes go where a class goes. */
async function sharedWith(db: Reading, { mappings, cityId }: Given) {
  const codes = [...new Set(mappings.flatMap(({ targetCodes }) => targetCodes))]
  const arriving = await db.classMapping.findMany({
    where: { cityId, targetCodes: { hasSome: codes } },
    select: {
      ...{ fromStandard: true, toStandard: true, kind: true },
      ...{ fromCode: true, targetCodes: true },
    },
    orderBy: { fromCode: 'asc' },
  })
  return ({ fromStandard, toStandard, kind, fromCode, targetCodes }: ClassMapping) =>
    arriving
      .filter(
        (it) =>
          it.fromCode !== fromCode &&
          it.kind === kind &&
          it.fromStandard === fromStandard &&
          it.toStandard === toStandard &&
          it.targetCodes.some((code) => targetCodes.includes(code)),
      )
      .map((it) => it.fromCode)
}
