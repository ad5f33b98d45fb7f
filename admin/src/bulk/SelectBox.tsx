import Checkbox from '@mui/material/Checkbox'
import { useText } from '../texts/use-text.ts'
import type { WaitingTask } from '../work-list/list-waiting-tasks.ts'
import { useSelection } from './selection.tsx'

/** 选择框 — chooses a row; with Shift all rows up to it. */
export const SelectBox = ({ task }: { readonly task: WaitingTask }) => {
  const text = useText()
  const { chosen, turn } = useSelection()
  return (
    <Checkbox
      size="small"
      checked={chosen.has(task.id)}
      onChange={({ nativeEvent }) => turn(task, isShifted(nativeEvent))}
      slotProps={{
        input: { 'aria-label': text('bulk.choose', { case: task.case.caseNumber }) },
      }}
      sx={{ p: 0.5 }}
    />
  )
}

/** A box is turned by a click, also when the key was pressed. */
const isShifted = (event: Event) => event instanceof MouseEvent && event.shiftKey

/** 全选框 — chooses every row of the page. */
export const SelectAllBox = ({ tasks }: { readonly tasks: readonly WaitingTask[] }) => {
  const text = useText()
  const { chosen, turnAll } = useSelection()
  const count = tasks.filter(({ id }) => chosen.has(id)).length
  return (
    <Checkbox
      size="small"
      checked={count > 0 && count === tasks.length}
      indeterminate={count > 0 && count < tasks.length}
      onChange={() => turnAll(tasks)}
      slotProps={{ input: { 'aria-label': text('bulk.choosePage') } }}
      sx={{ p: 0.5 }}
    />
  )
}
