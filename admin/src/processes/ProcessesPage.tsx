import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { Link } from 'react-router'
import { Empty } from '../lists/Empty.tsx'
import { Failure } from '../shell/Failure.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import { DraftTable } from './DraftTable.tsx'
import { EditionTable } from './EditionTable.tsx'
import { type ListedProcess, useProcesses } from './use-processes.ts'

/** 流程 — the processes of the city: what is in force, what was, and what somebody is drawing. */
export const ProcessesPage = () => {
  const text = useText()
  const client = useQueryClient()
  const viewer = useViewer()
  const { data, error, refetch } = useProcesses()
  const changed = () => void client.invalidateQueries({ queryKey: ['processes'] })
  return (
    <>
      <PageTitle title={text('processes.title')} note={text('processes.note')}>
        {viewer?.may('importProcess') && (
          <Button component={Link} to="/processes/import" variant="outlined">
            {text('processFiles.import')}
          </Button>
        )}
      </PageTitle>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Waiting />}
      {data?.length === 0 && (
        <Empty title={text('processes.empty')} advice={text('processes.advice')} />
      )}
      <Stack sx={{ gap: 4 }}>
        {data?.map((process) => (
          <Process key={process.processId} {...process} onDone={changed} />
        ))}
      </Stack>
    </>
  )
}

type Props = ListedProcess & { readonly onDone: () => void }

const Process = ({ processId, name, number, onDone }: Props) => {
  const text = useText()
  const label = useId()
  return (
    <Stack component="section" aria-labelledby={label} sx={{ gap: 2 }}>
      <div>
        <Typography id={label} variant="h2">
          {name}{' '}
          <Typography component="code" variant="body2" sx={{ color: 'text.secondary' }}>
            {processId}
          </Typography>
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {text('processes.inForce', { number })}
        </Typography>
      </div>
      <DraftTable processId={processId} name={name} open />
      <EditionTable processId={processId} name={name} inForce={number} onDone={onDone} />
      <DraftTable processId={processId} name={name} open={false} />
    </Stack>
  )
}
