import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { useAct } from '../../api/use-act.ts'
import { NothingYet } from '../../lists/NothingYet.tsx'
import { Failure } from '../../shell/Failure.tsx'
import { PageTitle } from '../../shell/PageTitle.tsx'
import { useViewer } from '../../shell/use-viewer.ts'
import { useText } from '../../texts/use-text.ts'
import { useEdition } from '../use-edition.ts'
import { changesGiven, type Meanings, type Phrase, withoutUnit } from './meanings.ts'
import { PhraseTable } from './PhraseTable.tsx'
import { confirmManualPhrases, usePhrases } from './use-phrases.ts'

/** 单位用语 — what each phrase of an edition’s unit column means; corrected and confirmed while it is a draft. */
export const PhraseList = () => {
  const { id = '' } = useParams()
  const text = useText()
  const { data: phrases, error, refetch } = usePhrases(id)
  return (
    <>
      <PageTitle title={text('phrases.title')} note={text('phrases.note')}>
        <Button component={Link} to={`/manual/${id}/show`}>
          {text('editor.toEdition')}
        </Button>
      </PageTitle>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {phrases?.length === 0 && (
        <NothingYet title={text('phrases.empty')} advice={text('phrases.emptyAdvice')} />
      )}
      {phrases !== undefined && phrases.length > 0 && <Confirming id={id} phrases={phrases} />}
    </>
  )
}

type Props = { readonly id: string; readonly phrases: readonly Phrase[] }

const Confirming = ({ id, phrases }: Props) => {
  const text = useText()
  const viewer = useViewer()
  const goTo = useNavigate()
  const { edition } = useEdition(id)
  const { perform, busy, error } = useAct(confirmManualPhrases)
  const [said, setSaid] = useState<Meanings>({})
  const waiting = phrases.filter(({ confirmedAt }) => confirmedAt === null).length
  const open = edition?.status === 'DRAFT' && viewer?.may('confirmManualPhrases') === true
  const lacking = withoutUnit(phrases, said)
  const confirm = async () => {
    if (edition === null) return
    const changes = changesGiven(phrases, said)
    const done = await perform({ editionId: id, expectedVersion: edition.version, changes })
    if (done !== null) await goTo(`/manual/${id}/show`)
  }
  return (
    <Stack sx={{ gap: 2 }}>
      <Alert severity={waiting > 0 ? 'warning' : 'success'} role="status">
        {waiting > 0
          ? text('phrases.waiting', { count: waiting, all: phrases.length })
          : text('phrases.confirmed')}{' '}
        {edition !== null && !open && text('phrases.locked')}
      </Alert>
      {error !== null && <Failure error={error} />}
      {lacking !== null && (
        <Alert severity="error">{text('phrases.unitNeeded', { phrase: lacking })}</Alert>
      )}
      <PhraseTable phrases={phrases} said={said} open={open} onSay={setSaid} />
      {open && (
        <Button
          variant="contained"
          loading={busy}
          disabled={lacking !== null}
          onClick={confirm}
          sx={{ alignSelf: 'flex-start' }}
        >
          {text('phrases.confirm')}
        </Button>
      )}
    </Stack>
  )
}
