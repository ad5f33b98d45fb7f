import { useQuery } from '@tanstack/react-query'
import { ReadManualReceiptsDue } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { useViewer } from '../../shell/use-viewer.ts'

export const receiptsDueKey = ['manual-receipts-due']

/** 待签收 — the published editions that the viewer’s units have not signed for. */
export function useReceiptsDue() {
  const viewer = useViewer()
  const { data } = useQuery({
    queryKey: receiptsDueKey,
    queryFn: ({ signal }) => ask(ReadManualReceiptsDue, {}, signal),
    enabled: viewer?.may('manualReceiptsDue') ?? false,
  })
  return data?.manualReceiptsDue ?? []
}
