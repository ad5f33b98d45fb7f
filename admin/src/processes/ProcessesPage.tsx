import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { Empty } from '../lists/Empty.tsx'
import { Failure } from '../shell/Failure.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import { DraftTable } from './DraftTable.tsx'
import { EditionTable } from './EditionTable.tsx'
import { useProcesses } from './use-processes.ts'

/** 流程 — the processes of the city: what is in force, what was, and what somebody is drawing. */
export const ProcessesPage = () => {
  const text = useText()
  const { data, error, refetch } = useProcesses()
  return (
    <>
      <PageTitle title={text('processes.title')} note={text('processes.note')} />
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Waiting />}
      {data?.length === 0 && (
        <Empty title={text('processes.empty')} advice={text('processes.advice')} />
      )}
      <Stack sx={{ gap: 4 }}>
        {data?.map((process) => (
          <Process key={process.processId} {...process} onDone={() => void refetch()} />
        ))}
      </Stack>
    </>
  )
}

type Listed = NonNullable<ReturnType<typeof useProcesses>['data']>[number]

const Process = (props: Listed & { readonly onDone: () => void }) => {
  const { processId, inForce, editions, drafts, onDone } = props
  const text = useText()
  const label = useId()
  return (
    <Stack component="section" aria-labelledby={label} sx={{ gap: 2 }}>
      <div>
        <Typography id={label} variant="h2">
          {processId}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {text('processes.inForce', { number: inForce })}
        </Typography>
      </div>
      <EditionTable {...{ processId, inForce, editions, onDone }} />
      {drafts.length > 0 && <DraftTable processId={processId} drafts={drafts} />}
    </Stack>
  )
}
