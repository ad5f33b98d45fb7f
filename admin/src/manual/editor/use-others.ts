import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ReadManualEdits } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import type { Edit } from './change-lines.ts'
import type { Editing } from './use-editor.ts'

const lookAgainMs = 3_000

/** 他人改动 — what others do with the draft meanwhile: their lines come by themselves; answers the last of their acts. */
export function useOthers(
  { editionId, done, changed }: Pick<Editing, 'editionId' | 'done' | 'changed'>,
  opened: number,
): Edit | null {
  const [seen, setSeen] = useState(opened)
  const [last, setLast] = useState<Edit | null>(null)
  const { data } = useQuery({
    queryKey: ['editsSince', editionId, seen],
    queryFn: ({ signal }) => ask(ReadManualEdits, { editionId, after: seen }, signal),
    refetchInterval: lookAgainMs,
  })
  useEffect(() => {
    const edits = data?.manualEdits ?? []
    const newest = edits[0]?.version ?? seen
    if (newest <= seen) return
    setSeen(newest)
    const theirs = edits.find(({ mine }) => !mine)
    if (theirs !== undefined) setLast(theirs)
    // what I did elsewhere comes here, too
    if (edits.some(({ id }) => !done.includes(id))) void changed()
  }, [data, seen, done, changed])
  return last
}
