import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import type { FormEvent } from 'react'
import { useAct } from '../../api/use-act.ts'
import { useSignedOut } from '../../api/use-signed-out.ts'
import { Failure } from '../../shell/Failure.tsx'
import { useText } from '../../texts/use-text.ts'
import { useTyped } from '../../use-typed.ts'
import { answerDraftIn, isAsSent } from './answer-draft.ts'
import { answerManualRound } from './ask-units.ts'
import { InquiryLine } from './InquiryLine.tsx'
import { lineName } from './line-name.ts'
import type { ShownInquiry } from './shown-inquiry.ts'

type Props = { readonly inquiry: ShownInquiry; readonly onAnswered: () => void }

/** 答复 — a word to each line that its unit objects to; no word at all is 无意见. */
export const AnswerForm = ({ inquiry, onAnswered }: Props) => {
  const text = useText()
  const { said, say, objections, busy, error, send } = useAnswer(inquiry, onAnswered)
  const count = objections.length
  return (
    <Stack component="form" onSubmit={send} noValidate sx={{ gap: 2 }}>
      {inquiry.lines.map((line) => (
        <InquiryLine key={line.entryId} line={line}>
          <TextField
            label={text('inquiries.objection')}
            value={said[line.entryId] ?? ''}
            onChange={({ target }) => say(line.entryId, target.value)}
            multiline
            fullWidth
            slotProps={{
              htmlInput: {
                maxLength: 1000,
                'aria-label': text('inquiries.objectionTo', { line: lineName(line, text) }),
              },
            }}
          />
        </InquiryLine>
      ))}
      {error !== null && <Failure error={error} />}
      <Button type="submit" variant="contained" loading={busy} sx={{ alignSelf: 'flex-start' }}>
        {count === 0 ? text('inquiries.noObjection') : text('inquiries.send', { count })}
      </Button>
    </Stack>
  )
}

function useAnswer({ roundId, unitId, lines }: ShownInquiry, onAnswered: () => void) {
  const { perform, busy, error } = useAct(answerManualRound)
  useSignedOut(error)
  const sent = Object.fromEntries(
    lines.map(({ entryId, objection }) => [entryId, objection ?? ''] as const),
  )
  const { content, change, forget } = useTyped({
    what: `inquiry ${roundId} ${unitId}`,
    read: (kept) => answerDraftIn(kept, sent),
    isUntouched: (draft) => isAsSent(draft, sent),
  })
  const { said } = content
  const objections = Object.entries(said)
    .map(([entryId, words]) => ({ entryId, text: words.trim() }))
    .filter(({ text }) => text !== '')
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const answered = await perform({ roundId, unitId, objections })
    if (answered === null) return
    forget()
    onAnswered()
  }
  const say = (entryId: string, words: string) => change({ said: { ...said, [entryId]: words } })
  return { said, say, objections, busy, error, send }
}
