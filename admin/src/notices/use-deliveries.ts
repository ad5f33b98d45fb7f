import { useQuery } from '@tanstack/react-query'
import { type DeliveredFragment, ReadDeliveries } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'

export type Delivery = DeliveredFragment
type Told = ReadonlyMap<string, readonly Delivery[]>
type Noticed = { readonly id: string; readonly notices: readonly unknown[] }

const none: Told = new Map()

/** 送达 — who was told of each notice of a case, by the notice's id; read again with the case. */
export function useDeliveries({ id, notices }: Noticed): Told {
  const { data } = useQuery({
    queryKey: ['case', id, 'deliveries'],
    enabled: notices.length > 0,
    queryFn: async ({ signal }) => {
      const { case: caseFile } = await ask(ReadDeliveries, { id }, signal)
      return new Map(caseFile?.notices.map((notice) => [notice.id, notice.deliveries] as const))
    },
  })
  return data ?? none
}
