import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import { useEffect, useState } from 'react'
import { Empty } from '../lists/Empty.tsx'
import { Failure } from '../shell/Failure.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { useKeys } from '../shell/use-keys.ts'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import { ChosenCase } from './ChosenCase.tsx'
import { along, nextTo } from './queue.ts'
import { useWaitingTasks, type WaitingTask } from './use-waiting-tasks.ts'
import { WaitingCases } from './WaitingCases.tsx'

/** 派遣台 — the cases that wait for dispatch, and for the chosen one all that is needed to dispatch it: choose the case, choose the unit, send. */
export const DispatchDesk = () => {
  const text = useText()
  const { data: tasks, error, refetch } = useWaitingTasks()
  return (
    <>
      <PageTitle title={text('dispatch.title')} note={text('dispatch.note')} />
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {tasks !== undefined && <Desk tasks={tasks} />}
      {tasks === undefined && error === null && <Waiting />}
    </>
  )
}

const Desk = ({ tasks }: { readonly tasks: readonly WaitingTask[] }) => {
  const text = useText()
  const { waiting, chosen, choose, note, onSent } = useQueue(tasks)
  useKeys({
    j: () => choose(along(waiting, { from: chosen?.id ?? null, by: 1 })),
    k: () => choose(along(waiting, { from: chosen?.id ?? null, by: -1 })),
  })
  const isGone = chosen !== null && !waiting.some(({ id }) => id === chosen.id)
  return (
    <>
      <Box role="status">{note !== null && <Alert sx={{ mb: 1.5 }}>{note}</Alert>}</Box>
      {chosen === null ? (
        <Empty title={text('dispatch.none')} advice={text('dispatch.noneAdvice')} />
      ) : (
        <Box sx={columns}>
          <WaitingCases tasks={waiting} chosenId={chosen.id} onChoose={choose} />
          <div>
            {isGone && (
              <Alert severity="warning" sx={{ mb: 1.5 }}>
                {text('dispatch.gone', { number: chosen.case.caseNumber })}
              </Alert>
            )}
            <ChosenCase key={chosen.id} task={chosen} onSent={onSent} />
          </div>
        </Box>
      )}
    </>
  )
}

/** Which case is on the desk: the first, until another is chosen; after each that is sent, the one behind it. */
function useQueue(tasks: readonly WaitingTask[]) {
  const text = useText()
  const [sentIds, setSentIds] = useState<ReadonlySet<string>>(new Set())
  const [picked, choose] = useState<WaitingTask | null>(null)
  const [note, setNote] = useState<string | null>(null)
  const waiting = tasks.filter(({ id }) => !sentIds.has(id))
  const first = waiting[0] ?? null
  const chosen = picked ?? first
  // what stands on the desk stays, also when a colleague takes it
  useEffect(() => {
    if (picked === null && first !== null) choose(first)
  }, [picked, first])
  const onSent = (outcome: string) => {
    if (chosen === null) return
    choose(nextTo(waiting, chosen.id))
    setSentIds((before) => new Set([...before, chosen.id]))
    setNote(text('dispatch.sent', { number: chosen.case.caseNumber, outcome }))
  }
  return { waiting, chosen, choose, note, onSent }
}

const columns = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '300px minmax(0, 1fr)' },
}
