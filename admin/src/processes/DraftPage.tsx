import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Link, useParams } from 'react-router'
import { Failsafe } from '../shell/Failsafe.tsx'
import { Failure } from '../shell/Failure.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { DraftActs } from './DraftActs.tsx'
import { ProblemList } from './ProblemList.tsx'
import { type Draft, useDraft } from './use-processes.ts'

const Diagram = lazy(async () => ({
  default: (await import('../process-editions/Diagram.tsx')).Diagram,
}))

/** 流程草稿 — one draft: its diagram, what is wrong with it, and what its reader may do. */
export const DraftPage = () => {
  const { id = '' } = useParams()
  const text = useText()
  const client = useQueryClient()
  const { data, error, refetch } = useDraft(id)
  const changed = async () => {
    await refetch()
    await client.invalidateQueries({ queryKey: ['processes'] })
  }
  if (data !== undefined) return <Drafted draft={data} onDone={() => void changed()} />
  return (
    <>
      <PageTitle title={text('processes.title')} />
      {error === null ? <Waiting /> : <Failure error={error} onRetry={() => void refetch()} />}
    </>
  )
}

type Props = { readonly draft: Draft; readonly onDone: () => void }

const Drafted = ({ draft, onDone }: Props) => {
  const { processId, baseEdition, state, xml, version, problems } = draft
  const text = useText()
  const [selected, setSelected] = useState<string | null>(null)
  const at = (severity: 'ERROR' | 'WARNING') =>
    problems.flatMap((problem) => (problem.severity === severity ? (problem.elementId ?? []) : []))
  return (
    <>
      <PageTitle
        title={`${processId} · ${text('processes.draftFrom', baseEdition)}`}
        note={`${text(`draftStates.${state}`)} · ${draft.note}`}
      >
        <Button component={Link} to="/processes">
          {text('processes.back')}
        </Button>
      </PageTitle>
      <Stack sx={{ gap: 2 }}>
        <DraftNotes draft={draft} />
        <DraftActs draft={draft} onDone={onDone} />
        <ProblemList problems={problems} selected={selected} onSelect={setSelected} />
        <Failsafe>
          <Suspense fallback={<Waiting />}>
            <Diagram
              key={version}
              xml={xml}
              name={processId}
              marks={{ errors: at('ERROR'), warnings: at('WARNING'), selected }}
            />
          </Suspense>
        </Failsafe>
      </Stack>
    </>
  )
}

/** What its readers should know before they do anything. */
const DraftNotes = ({ draft }: Pick<Props, 'draft'>) => {
  const { savedByName, savedAt, comment, edition, inForce, baseEdition } = draft
  const text = useText()
  const { instantInFull } = useTimes()
  const behind = baseEdition.number < inForce && edition === null
  return (
    <>
      <div>{text('processes.savedBy', { name: savedByName, at: instantInFull(savedAt) })}</div>
      {comment !== null && (
        <Alert severity="warning">{text('processes.sentBack', { comment })}</Alert>
      )}
      {behind && (
        <Alert severity="warning">
          {text('processes.behind', { number: baseEdition.number, inForce })}
        </Alert>
      )}
      {edition !== null && (
        <Alert
          severity="success"
          action={
            <Button component={Link} to={`/process-editions/${edition.id}/show`} color="inherit">
              {text('processEditions.numbered', edition)}
            </Button>
          }
        >
          {text('processes.publishedAs', edition)}
        </Alert>
      )}
    </>
  )
}
