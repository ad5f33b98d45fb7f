import Box from '@mui/material/Box'
import Card from '@mui/material/Card'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useListContext } from 'ra-core'
import { SelectBox } from '../bulk/SelectBox.tsx'
import { useRowActs } from '../bulk/use-row-acts.ts'
import { PriorityMark } from '../cases/PriorityMark.tsx'
import { useClassName } from '../cases/use-class-name.ts'
import { HandledBy } from '../departments/HandledBy.tsx'
import { RowLink } from '../lists/RowLink.tsx'
import { useRowKeys } from '../lists/use-row-keys.ts'
import { useNow } from '../live/now.ts'
import { KeptBy } from '../reservations/KeptBy.tsx'
import { RefusalToast } from '../shell/RefusalToast.tsx'
import { useNamed, useText } from '../texts/use-text.ts'
import { DueWords } from '../time/DueWords.tsx'
import { LightMark } from '../time/LightMark.tsx'
import { lightOf } from '../time/light.ts'
import type { WaitingTask } from './list-waiting-tasks.ts'

/** 待办卡片 — the same on a phone: nothing is cut off. */
export const WorkCards = () => {
  const text = useText()
  const rows = useRowKeys<HTMLUListElement>()
  const { onKeyDown, refusal } = useRowActs()
  const { data = [] } = useListContext<WaitingTask>()
  return (
    <>
      <Stack
        component="ul"
        ref={rows}
        aria-label={text('work.title')}
        sx={{ p: 0, m: 0, gap: 1 }}
        onKeyDown={onKeyDown}
      >
        {data.map((task) => (
          <Card key={task.id} component="li" data-task={task.id} sx={{ listStyle: 'none', p: 1.5 }}>
            <WorkCard task={task} />
          </Card>
        ))}
      </Stack>
      <RefusalToast error={refusal} />
    </>
  )
}

/** One task, with all that a row tells. */
export const WorkCard = ({ task }: { readonly task: WaitingTask }) => {
  const named = useNamed()
  const classOf = useClassName()
  const now = useNow()
  const light = lightOf(task, now)
  return (
    <>
      <Stack direction="row" sx={{ justifyContent: 'space-between', gap: 1, flexWrap: 'wrap' }}>
        <Box component="span" sx={{ display: 'flex', gap: 0.5, alignItems: 'center', ml: -0.5 }}>
          <SelectBox task={task} />
          <RowLink to={`/cases/${task.case.id}`}>{task.case.caseNumber}</RowLink>
          <PriorityMark of={task.case} />
        </Box>
        <Box component="span" sx={{ display: 'flex', gap: 0.75, alignItems: 'center' }}>
          <LightMark light={light} />
          <DueWords dueAt={task.dueAt} light={light} now={now} />
        </Box>
      </Stack>
      <Typography sx={{ mt: 0.5 }}>{classOf(task.case)}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {task.case.address}
      </Typography>
      <Typography variant="body2" sx={{ mt: 0.5, fontWeight: 600 }}>
        {named(task)}
      </Typography>
      <KeptBy reservation={task.reservation} />
      <HandledBy {...task} />
    </>
  )
}
