import Button from '@mui/material/Button'
import { useQueryClient } from '@tanstack/react-query'
import { useAct } from '../api/use-act.ts'
import { Failure } from '../shell/Failure.tsx'
import { useText } from '../texts/use-text.ts'
import { readMentions } from './read-mentions.ts'

type Props = { readonly caseId: string; readonly caseNumber: string }

/** 标为已读 — takes the mentions of a case off the news. */
export const MarkRead = ({ caseId, caseNumber }: Props) => {
  const text = useText()
  const client = useQueryClient()
  const { perform, busy, error } = useAct(readMentions)
  const mark = async () => {
    if ((await perform({ caseId })) === null) return
    await client.invalidateQueries({ queryKey: ['news'] })
  }
  return (
    <>
      {error !== null && <Failure error={error} />}
      <Button
        size="small"
        loading={busy}
        aria-label={`${text('mentions.markRead')}: ${caseNumber}`}
        onClick={mark}
      >
        {text('mentions.markRead')}
      </Button>
    </>
  )
}
