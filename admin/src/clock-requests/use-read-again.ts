import { useQueryClient } from '@tanstack/react-query'

/** 重新读取 — the requests, wherever they are shown, and the case whose clock they are about. */
export function useReadAgain(caseId: string) {
  const client = useQueryClient()
  return () =>
    Promise.all(
      [['case', caseId], ['clock-requests']].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    )
}
