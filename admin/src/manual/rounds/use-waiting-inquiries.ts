import { useQuery } from '@tanstack/react-query'
import { ReadManualInquiries } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { useViewer } from '../../shell/use-viewer.ts'

export const waitingInquiriesKey = ['manual-inquiries-waiting']

/** 待答复 — what the viewer’s units are asked and have not answered. */
export function useWaitingInquiries() {
  const viewer = useViewer()
  const { data } = useQuery({
    queryKey: waitingInquiriesKey,
    queryFn: ({ signal }) => ask(ReadManualInquiries, { waiting: true }, signal),
    enabled: viewer?.may('manualInquiries') ?? false,
  })
  return data?.manualInquiries ?? []
}
