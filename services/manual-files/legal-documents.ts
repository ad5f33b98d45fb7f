import { grouped } from '../command-manual/grouped.ts'
import {
  basisInWords,
  documentOf,
  LegalBases,
  type LegalBasis,
} from '../command-manual/legal-bases.ts'
import type { Transaction } from '../ctx.ts'

/** 依据文件 — a document that lines of an edition rest on, and how many do. */
export type LegalDocument = LegalBasis & { readonly cityId: string; readonly lines: number }

/** 依据文件 — the documents that an edition names, those of most lines first. */
export async function legalDocuments(
  db: Pick<Transaction, 'manualEdition' | 'manualEntry'>,
  editionId: string,
): Promise<readonly LegalDocument[]> {
  const { cityId } = await db.manualEdition.findUniqueOrThrow({
    where: { id: editionId },
    select: { cityId: true },
  })
  const entries = await db.manualEntry.findMany({
    where: { editionId, NOT: { legalBases: { equals: [] } } },
    select: { legalBases: true },
  })
  const named = entries.flatMap(({ legalBases }) => documentsOf(LegalBases.parse(legalBases)))
  return [...grouped(named, keyOf).values()]
    .flatMap(([document, ...others]) =>
      document === undefined ? [] : { ...document, cityId, lines: others.length + 1 },
    )
    .toSorted((one, other) => other.lines - one.lines || order(keyOf(one), keyOf(other)))
}

/** A line that names two articles of a law rests on one document. */
const documentsOf = (bases: readonly LegalBasis[]): LegalBasis[] => [
  ...new Map(bases.map(documentOf).map((document) => [keyOf(document), document])).values(),
]
const keyOf = (document: LegalBasis) => `${document.kind} ${basisInWords(document)}`
const order = (one: string, other: string) => (one < other ? -1 : 1)
