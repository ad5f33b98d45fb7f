import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import type { Theme } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useQueryClient } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { HeldByRelease } from '../releases/HeldByRelease.tsx'
import { Failsafe } from '../shell/Failsafe.tsx'
import { Failure } from '../shell/Failure.tsx'
import { lazily } from '../shell/lazily.ts'
import { PageTitle } from '../shell/PageTitle.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { compareAddress } from './compare/compared-versions.ts'
import { DraftActs } from './DraftActs.tsx'
import { formAddress } from './forms/form-address.ts'
import { marksOf } from './marks-of.ts'
import { Milestones } from './milestones/Milestones.tsx'
import { ProblemList } from './ProblemList.tsx'
import { type Draft, useDraft, useSavedDraft } from './use-processes.ts'

const Diagram = lazily(async () => (await import('../process-editions/Diagram.tsx')).Diagram)
const Modeler = lazily(async () => (await import('./modeler/Modeler.tsx')).Modeler)

/** 流程草稿 — one draft: its diagram, what is wrong with it, and what its reader may do. */
export const DraftPage = () => {
  const { id = '' } = useParams()
  const text = useText()
  const client = useQueryClient()
  const { data, error, refetch } = useDraft(id)
  const [readings, setReadings] = useState(0)
  const changed = async () => {
    await refetch()
    setReadings((count) => count + 1)
    await client.invalidateQueries({ queryKey: ['processes'] })
  }
  if (data !== undefined)
    return <Drafted draft={data} readings={readings} onDone={() => void changed()} />
  return (
    <>
      <PageTitle title={text('processes.title')} />
      {error === null ? <Waiting /> : <Failure error={error} onRetry={() => void refetch()} />}
    </>
  )
}

type Props = {
  readonly draft: Draft
  /** How often it was read anew: what is drawn begins with it. */
  readonly readings: number
  readonly onDone: () => void
}

const Drafted = ({ draft, readings, onDone }: Props) => {
  const { processId, name, baseEdition, state } = draft
  const text = useText()
  const goTo = useNavigate()
  const [unsaved, setUnsaved] = useState(false)
  return (
    <>
      <PageTitle
        title={`${name} · ${text('processes.draftFrom', baseEdition)}`}
        note={`${text(`draftStates.${state}`)} · ${draft.note}`}
      >
        <Button
          component={Link}
          to={compareAddress(processId, { from: baseEdition.id, to: draft.id })}
        >
          {text('comparison.compareWith', baseEdition)}
        </Button>
        <Button component={Link} to="/processes">
          {text('processes.back')}
        </Button>
      </PageTitle>
      <Stack sx={{ gap: 2 }}>
        <HeldByRelease name={draft.heldByRelease} />
        <DraftNotes draft={draft} />
        <Box
          component="fieldset"
          disabled={unsaved}
          sx={{ ...acts, display: 'flex', gap: 1, flexWrap: 'wrap' }}
        >
          <Button variant="outlined" onClick={() => void goTo(formAddress(draft.id))}>
            {text('processes.forms')}
          </Button>
          <DraftActs draft={draft} onDone={onDone} />
        </Box>
        <Failsafe>
          <Suspense fallback={<Waiting />}>
            <Drawing key={readings} draft={draft} onDone={onDone} onUnsaved={setUnsaved} />
          </Suspense>
        </Failsafe>
        <Box component="fieldset" disabled={unsaved} sx={acts}>
          <Milestones draft={draft} onDone={onDone} />
        </Box>
      </Stack>
    </>
  )
}

/** While something is drawn that the draft does not say yet, nobody submits, withdraws or marks it. */
const acts = { m: 0, p: 0, border: 0, minWidth: 0, '&:disabled': { opacity: 0.5 } }

type DrawingProps = Pick<Props, 'draft' | 'onDone'> & {
  readonly onUnsaved: (unsaved: boolean) => void
}

/** 流程图 — drawn by whoever may change the draft and has room to, and read by everybody else. */
const Drawing = ({ draft, onDone, onUnsaved }: DrawingProps) => {
  const text = useText()
  const viewerId = useViewer()?.personId ?? null
  const saved = useSavedDraft(draft.id)
  const roomy = useMediaQuery<Theme>(({ breakpoints }) => breakpoints.up('md'))
  const [selected, setSelected] = useState<string | null>(null)
  const mayDraw = draft.availableActions.includes('SAVE') && viewerId !== null
  if (mayDraw && roomy)
    return <Modeler {...{ draft, viewerId, onUnsaved }} onSaved={saved} onReadAgain={onDone} />
  return (
    <>
      {mayDraw && <Alert severity="info">{text('processes.narrow')}</Alert>}
      <ProblemList draft={draft} selected={selected} onSelect={setSelected} />
      <Diagram
        xml={draft.xml}
        label={text('processEditions.diagram', { name: draft.name })}
        marks={{ ...marksOf(draft.problems), selected }}
      />
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
