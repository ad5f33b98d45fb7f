import Box from '@mui/material/Box'
import Card from '@mui/material/Card'
import List from '@mui/material/List'
import ListItem from '@mui/material/ListItem'
import ListItemButton from '@mui/material/ListItemButton'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useEffect, useRef } from 'react'
import { PriorityMark } from '../cases/PriorityMark.tsx'
import { useClassName } from '../cases/use-class-name.ts'
import { useNow } from '../live/now.ts'
import { KeptBy } from '../reservations/KeptBy.tsx'
import { useText } from '../texts/use-text.ts'
import { DueWords } from '../time/DueWords.tsx'
import { LightMark } from '../time/LightMark.tsx'
import { lightOf } from '../time/light.ts'
import type { WaitingTask } from './use-waiting-tasks.ts'

type Props = {
  readonly tasks: readonly WaitingTask[]
  readonly chosenId: string
  readonly onChoose: (task: WaitingTask) => void
}

/** 待派遣列表 — one line a case, the most urgent first. */
export const WaitingCases = ({ tasks, chosenId, onChoose }: Props) => {
  const text = useText()
  return (
    <Card component="section" aria-labelledby="waiting-cases">
      <Typography variant="h2" id="waiting-cases" sx={{ px: 2, pt: 1.5 }}>
        {`${text('dispatch.waiting')} (${tasks.length})`}
      </Typography>
      <List dense sx={{ maxHeight: { xs: '34vh', md: '76vh' }, overflow: 'auto', px: 1 }}>
        {tasks.map((task) => (
          <WaitingCase
            key={task.id}
            task={task}
            chosen={task.id === chosenId}
            onChoose={() => onChoose(task)}
          />
        ))}
      </List>
    </Card>
  )
}

type OneProps = {
  readonly task: WaitingTask
  readonly chosen: boolean
  readonly onChoose: () => void
}

const WaitingCase = ({ task, chosen, onChoose }: OneProps) => {
  const classOf = useClassName()
  const now = useNow()
  const light = lightOf(task, now)
  const place = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (chosen) place.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <ListItem ref={place} disablePadding>
      <ListItemButton
        selected={chosen}
        {...(chosen && { 'aria-current': 'true' as const })}
        onClick={onChoose}
        sx={{ borderRadius: 1, display: 'block' }}
      >
        <Stack direction="row" sx={{ gap: 0.75, alignItems: 'baseline', flexWrap: 'wrap' }}>
          <LightMark light={light} />
          <Box component="span" sx={{ fontWeight: 600 }}>
            {task.case.caseNumber}
          </Box>
          <PriorityMark of={task.case} />
          <Box component="span" sx={{ ml: 'auto', fontSize: '0.8125rem' }}>
            <DueWords dueAt={task.dueAt} light={light} now={now} />
          </Box>
        </Stack>
        <div>{classOf(task.case)}</div>
        <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{task.case.address}</Box>
        <KeptBy reservation={task.reservation} />
      </ListItemButton>
    </ListItem>
  )
}
