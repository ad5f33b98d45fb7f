import { useQuery } from '@tanstack/react-query'
import { ReadLegalDocuments } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import type { Basis } from '../basis-words.ts'

/** 依据文件 — the documents that an edition names, with their files. */
export const useLegalDocuments = (editionId: string) =>
  useQuery({
    queryKey: ['legalDocuments', editionId],
    queryFn: ({ signal }) => ask(ReadLegalDocuments, { editionId }, signal),
  })

/** 依据文件 — where the latest file of a ground’s document is; null where it has none. */
export function useFileOf(editionId: string): (basis: Basis) => string | null {
  const { data } = useLegalDocuments(editionId)
  return ({ kind, title, reference }) =>
    data?.legalDocuments
      .find(
        (document) =>
          document.kind === kind &&
          document.title === title &&
          // articles of one law are one document
          ['', reference].includes(document.reference),
      )
      ?.files.at(-1)?.address ?? null
}
