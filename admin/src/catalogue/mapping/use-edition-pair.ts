import { useQuery } from '@tanstack/react-query'
import { editionsQuery } from '../read-editions.ts'

/** 新旧目录 — the latest edition of the catalogue and the one before it; null where there are not two, undefined until it is known. */
export function useEditionPair() {
  const { data } = useQuery(editionsQuery)
  if (data === undefined) return
  const [to, from] = data
  return from === undefined || to === undefined ? null : { from, to }
}
export type Editions = NonNullable<ReturnType<typeof useEditionPair>>
