import Button from '@mui/material/Button'
import { useQueryClient } from '@tanstack/react-query'
import { AcknowledgeNotice, type AcknowledgeNoticeInput } from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'
import { useAct } from '../api/use-act.ts'
import { Failure } from '../shell/Failure.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { waitsFor } from './delivery-words.ts'
import type { Delivery } from './use-deliveries.ts'

type Props = {
  readonly caseId: string
  readonly noticeId: string
  readonly what: string
  readonly deliveries: readonly Delivery[]
}

/** 签收通知 — says that one has seen it. */
const acknowledgeNotice = async (input: AcknowledgeNoticeInput) =>
  accepted((await ask(AcknowledgeNotice, { input })).acknowledgeNotice)

/** 签收 — for whoever was told and has not signed yet. */
export const SignForNotice = ({ caseId, noticeId, what, deliveries }: Props) => {
  const text = useText()
  const viewer = useViewer()
  const client = useQueryClient()
  const { perform, busy, error } = useAct(acknowledgeNotice)
  if (!viewer?.may('acknowledgeNotice') || !waitsFor(viewer.personId, deliveries)) return null
  const sign = async () => {
    if ((await perform({ noticeId })) !== null)
      await client.invalidateQueries({ queryKey: ['case', caseId] })
  }
  return (
    <>
      {error !== null && <Failure error={error} />}
      <Button
        size="small"
        variant="outlined"
        loading={busy}
        onClick={sign}
        aria-label={text('deliveries.signFor', { what })}
      >
        {text('deliveries.sign')}
      </Button>
    </>
  )
}
