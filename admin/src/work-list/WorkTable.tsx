import Card from '@mui/material/Card'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useListContext } from 'ra-core'
import { rowInFocus } from '../lists/row-in-focus.ts'
import { useRowKeys } from '../lists/use-row-keys.ts'
import { usePreferences } from '../preferences.ts'
import { useText } from '../texts/use-text.ts'
import type { WaitingTask } from './list-waiting-tasks.ts'
import { useWorkCells } from './use-work-cells.tsx'
import { shownColumns } from './work-columns.ts'

/** 待办表 — one row a task, with the columns that the viewer has chosen. */
export const WorkTable = () => {
  const text = useText()
  const rows = useRowKeys<HTMLTableElement>()
  const columns = useShownColumns()
  const { data = [] } = useListContext<WaitingTask>()
  return (
    <Card sx={{ overflowX: 'auto' }}>
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
  const cells = useWorkCells(task)
  return (
    <TableRow sx={rowInFocus}>
      {useShownColumns().map((column) => (
        <TableCell key={column} sx={sizes[column]}>
          {cells[column]}
        </TableCell>
      ))}
    </TableRow>
  )
}

const useShownColumns = () => shownColumns(usePreferences().workListColumns)

const short = { whiteSpace: 'nowrap' }
const sizes = {
  light: {},
  caseNumber: {},
  className: {},
  address: { width: '30%' },
  step: {},
  stage: short,
  due: short,
  source: short,
  unit: {},
  role: short,
} as const
