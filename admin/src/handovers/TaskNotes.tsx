import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { ReadWorkList, type WaitingTaskFragment } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { Section } from '../cases/Section.tsx'
import { useClassName } from '../cases/use-class-name.ts'
import { useNow } from '../live/now.ts'
import { Failure } from '../shell/Failure.tsx'
import { Waiting } from '../shell/Waiting.tsx'
import { useNamed, useText } from '../texts/use-text.ts'
import { DueWords } from '../time/DueWords.tsx'
import { LightMark } from '../time/LightMark.tsx'
import { lightOf } from '../time/light.ts'

type Props = {
  readonly notes: Readonly<Record<string, string>>
  readonly onNote: (taskId: string, note: string) => void
}
const shownAtOnce = 100

/** 交接项 — what waits now, the most urgent first, with a place to say something about each. */
export const TaskNotes = (props: Props) => {
  const text = useText()
  const { data, error, refetch } = useQuery({
    queryKey: ['tasks-to-hand-over'],
    queryFn: ({ signal }) => ask(ReadWorkList, { first: shownAtOnce }, signal),
  })
  const tasks = data?.workList.edges.map(({ node }) => node)
  return (
    <Section title={text('handovers.tasks')}>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {tasks === undefined && error === null && <Waiting />}
      {tasks?.length === 0 && <Typography>{text('handovers.nothing')}</Typography>}
      {data?.workList.pageInfo.hasNextPage && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
          {text('handovers.more', { count: shownAtOnce })}
        </Typography>
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {tasks?.map((task) => (
          <TaskNote key={task.id} task={task} {...props} />
        ))}
      </Box>
    </Section>
  )
}

const TaskNote = ({ task, notes, onNote }: Props & { readonly task: WaitingTaskFragment }) => {
  const text = useText()
  const named = useNamed()
  const classOf = useClassName()
  const now = useNow()
  const light = lightOf(task, now)
  const { caseNumber, address } = task.case
  return (
    <Box component="li" sx={row}>
      <Box sx={{ flex: '1 1 300px', minWidth: 0 }}>
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'baseline' }}>
          <LightMark light={light} />
          <Typography component="span" sx={{ fontWeight: 600 }}>
            {caseNumber}
          </Typography>
          <DueWords dueAt={task.dueAt} light={light} now={now} />
        </Box>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {[named(task), classOf(task.case), address].join(' · ')}
        </Typography>
      </Box>
      <TextField
        label={text('handovers.taskNote')}
        value={notes[task.id] ?? ''}
        onChange={({ target }) => onNote(task.id, target.value)}
        sx={{ flex: '1 1 260px' }}
        slotProps={{
          htmlInput: {
            maxLength: 2000,
            'aria-label': `${text('handovers.taskNote')} ${caseNumber}`,
          },
        }}
      />
    </Box>
  )
}

const row = {
  display: 'flex',
  gap: 1.5,
  flexWrap: 'wrap',
  py: 1,
  borderBottom: 1,
  borderColor: 'divider',
  '&:last-of-type': { borderBottom: 0 },
}
