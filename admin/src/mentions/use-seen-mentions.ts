import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { newKey } from '../api/new-key.ts'
import type { CaseFile } from '../cases/use-case.ts'
import { readMentions } from './read-mentions.ts'

/** 看到提及 — whoever looks at a case has seen where it mentions them. */
export function useSeenMentions({ id: caseId, comments }: CaseFile): void {
  const client = useQueryClient()
  const hasNew = comments.some(({ isNew }) => isNew)
  useEffect(() => {
    if (!hasNew) return
    readMentions({ caseId, idempotencyKey: newKey() }).then(
      () => client.invalidateQueries({ queryKey: ['news'] }),
      // it counts as new until the case is looked at again
      () => undefined,
    )
  }, [client, caseId, hasNew])
}
