import { useQuery } from '@tanstack/react-query'
import { everyOf } from '../api/connection-pages.ts'
import { ReadPeople } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { useViewer } from '../shell/use-viewer.ts'
import type { Mentioned } from './mention.ts'

/** 同事 — everybody of the city who can be mentioned; read when somebody first is. */
export function usePeople(wanted: boolean): readonly Mentioned[] {
  const viewer = useViewer()
  const { data = [] } = useQuery({
    queryKey: ['people-to-mention'],
    queryFn: () => everyOf(async (page) => (await ask(ReadPeople, page)).people),
    enabled: wanted,
    staleTime: 300_000,
  })
  return data.filter(({ active, id }) => active && id !== viewer?.personId)
}
