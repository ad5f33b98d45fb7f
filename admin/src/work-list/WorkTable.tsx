import Card from '@mui/material/Card'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useListContext } from 'ra-core'
import { HandledBy } from '../departments/HandledBy.tsx'
import { RowLink } from '../lists/RowLink.tsx'
import { rowInFocus } from '../lists/row-in-focus.ts'
import { useRowKeys } from '../lists/use-row-keys.ts'
import { useNow } from '../live/now.ts'
import { KeptBy } from '../reservations/KeptBy.tsx'
import { useNamed, useText } from '../texts/use-text.ts'
import { DueWords } from '../time/DueWords.tsx'
import { LightMark } from '../time/LightMark.tsx'
import { lightOf } from '../time/light.ts'
import type { WaitingTask } from './list-waiting-tasks.ts'

const columns = ['light', 'caseNumber', 'className', 'address', 'step', 'stage', 'due'] as const

/** 待办表 — one row a task. */
export const WorkTable = () => {
  const text = useText()
  const rows = useRowKeys<HTMLTableElement>()
  const { data = [] } = useListContext<WaitingTask>()
  return (
    <Card>
      <Table ref={rows} aria-label={text('work.title')}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column}>{text(`fields.${column}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {data.map((task) => (
            <WorkRow key={task.id} task={task} />
          ))}
        </TableBody>
      </Table>
    </Card>
  )
}

const WorkRow = ({ task }: { readonly task: WaitingTask }) => {
  const text = useText()
  const named = useNamed()
  const now = useNow()
  const light = lightOf(task, now)
  return (
    <TableRow sx={rowInFocus}>
      <TableCell>
        <LightMark light={light} />
      </TableCell>
      <TableCell>
        <RowLink to={`/cases/${task.case.id}`}>{task.case.caseNumber}</RowLink>
      </TableCell>
      <TableCell>{task.case.className}</TableCell>
      <TableCell sx={{ width: '30%' }}>{task.case.address}</TableCell>
      <TableCell>
        {named(task)}
        <KeptBy reservation={task.reservation} />
        <HandledBy {...task} />
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{text(`stages.${task.case.stage}`)}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <DueWords dueAt={task.dueAt} light={light} now={now} />
      </TableCell>
    </TableRow>
  )
}
