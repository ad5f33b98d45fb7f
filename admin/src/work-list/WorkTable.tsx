import Card from '@mui/material/Card'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useListContext } from 'ra-core'
import { SelectAllBox, SelectBox } from '../bulk/SelectBox.tsx'
import { useSelection } from '../bulk/selection.tsx'
import { useRowActs } from '../bulk/use-row-acts.ts'
import { rowInFocus } from '../lists/row-in-focus.ts'
import { useRowKeys } from '../lists/use-row-keys.ts'
import { usePreferences } from '../preferences.ts'
import { RefusalToast } from '../shell/RefusalToast.tsx'
import { useText } from '../texts/use-text.ts'
import type { WaitingTask } from './list-waiting-tasks.ts'
import { useWorkCells } from './use-work-cells.tsx'
import { shownColumns } from './work-columns.ts'

/** 待办表 — one row a task, with the columns that the viewer has chosen. */
export const WorkTable = () => {
  const text = useText()
  const rows = useRowKeys<HTMLTableElement>()
  const { onKeyDown, refusal } = useRowActs()
  const columns = useShownColumns()
  const { data = [] } = useListContext<WaitingTask>()
  return (
    <Card sx={{ overflowX: 'auto' }}>
      <Table ref={rows} aria-label={text('work.title')} onKeyDown={onKeyDown}>
        <TableHead>
          <TableRow>
            <TableCell sx={box}>
              <SelectAllBox tasks={data} />
            </TableCell>
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
      <RefusalToast error={refusal} />
    </Card>
  )
}

const WorkRow = ({ task }: { readonly task: WaitingTask }) => {
  const cells = useWorkCells(task)
  const { chosen } = useSelection()
  return (
    <TableRow sx={rowInFocus} data-task={task.id} selected={chosen.has(task.id)}>
      <TableCell sx={box}>
        <SelectBox task={task} />
      </TableCell>
      {useShownColumns().map((column) => (
        <TableCell key={column} sx={sizes[column]}>
          {cells[column]}
        </TableCell>
      ))}
    </TableRow>
  )
}

const useShownColumns = () => shownColumns(usePreferences().workListColumns)

const box = { width: 40, pr: 0, py: 0 }
/** Room for the longest word of a name. */
const word = { minWidth: 120 }
const short = { whiteSpace: 'nowrap' }
const sizes = {
  light: {},
  caseNumber: {},
  className: word,
  address: { width: '30%' },
  step: word,
  stage: short,
  due: short,
  source: short,
  unit: word,
  role: short,
} as const
