import { useQueryClient } from '@tanstack/react-query'

/** 重新读取 — requests and orders, wherever they are shown, and the case that they are about. */
export function useReadAgain(caseId: string) {
  const client = useQueryClient()
  return () =>
    Promise.all(
      [['case', caseId], ['clock-requests'], ['supervision-orders']].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    )
}
