import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import { useQueryClient } from '@tanstack/react-query'
import { useAct } from '../api/use-act.ts'
import { useSignedOut } from '../api/use-signed-out.ts'
import { MentionField } from '../mentions/MentionField.tsx'
import { stillIn } from '../mentions/mention.ts'
import { useSeenMentions } from '../mentions/use-seen-mentions.ts'
import { Failure } from '../shell/Failure.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { useTyped } from '../use-typed.ts'
import { addComment } from './change-case.ts'
import { commentDraftIn } from './comment-draft.ts'
import { Section } from './Section.tsx'
import type { CaseFile } from './use-case.ts'

type Props = { readonly caseFile: CaseFile }

/** 留言 — what colleagues have said of the case, and a place to say more. */
export const CaseComments = ({ caseFile }: Props) => {
  const text = useText()
  const { instant } = useTimes()
  const may = useViewer()?.may('addComment') ?? false
  useSeenMentions(caseFile)
  if (!may && caseFile.comments.length === 0) return null
  return (
    <Section title={text('case.comments')} printed={false}>
      <Box component="ul" sx={{ p: 0, m: 0, listStyle: 'none' }}>
        {caseFile.comments.map(({ id, at, person, isNew, text: said }) => (
          <Box component="li" key={id} sx={{ py: 0.5 }}>
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {person.name} · {instant(at)}
            </Box>{' '}
            {isNew && <Chip size="small" color="primary" label={text('mentions.you')} />}
            <Box sx={{ whiteSpace: 'pre-wrap' }}>{said}</Box>
          </Box>
        ))}
      </Box>
      {may && <NewComment caseFile={caseFile} />}
    </Section>
  )
}

const NewComment = ({ caseFile }: Props) => {
  const text = useText()
  const client = useQueryClient()
  const { perform, busy, error } = useAct(addComment)
  useSignedOut(error)
  const { content, change, forget } = useTyped({
    what: `comment ${caseFile.id}`,
    read: commentDraftIn,
    isUntouched: ({ said }) => said.trim() === '',
  })
  const { said, mentioned } = content
  const say = async () => {
    const personIds = [...stillIn(said, mentioned)]
    if ((await perform({ caseId: caseFile.id, text: said.trim(), personIds })) === null) return
    forget()
    await client.invalidateQueries({ queryKey: ['case', caseFile.id] })
  }
  return (
    <>
      <MentionField
        label={text('case.newComment')}
        value={said}
        onValue={(value) => change({ said: value })}
        onMentioned={(person) => change({ mentioned: [...mentioned, person] })}
        longest={2000}
      />
      {error !== null && <Failure error={error} />}
      <Button sx={{ mt: 1 }} loading={busy} disabled={said.trim() === ''} onClick={say}>
        {text('case.say')}
      </Button>
    </>
  )
}
