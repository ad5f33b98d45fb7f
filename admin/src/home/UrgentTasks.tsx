import { useListContext } from 'ra-core'
import { PriorityMark } from '../cases/PriorityMark.tsx'
import { useClassName } from '../cases/use-class-name.ts'
import type { Column } from '../lists/column.ts'
import { RowLink } from '../lists/RowLink.tsx'
import { Tabled } from '../lists/Tabled.tsx'
import { useNow } from '../live/now.ts'
import { KeptBy } from '../reservations/KeptBy.tsx'
import { useNamed, useText } from '../texts/use-text.ts'
import { DueWords } from '../time/DueWords.tsx'
import { LightMark } from '../time/LightMark.tsx'
import { lightOf } from '../time/light.ts'
import type { WaitingTask } from '../work-list/list-waiting-tasks.ts'

/** 最紧急 — the first five of the work list. */
export const UrgentTasks = () => {
  const text = useText()
  const { data = [] } = useListContext<WaitingTask>()
  return <Tabled label={text('home.urgent')} columns={useColumns()} rows={data} />
}

function useColumns(): readonly Column<WaitingTask>[] {
  const text = useText()
  const named = useNamed()
  const classOf = useClassName()
  const now = useNow()
  return [
    {
      name: 'caseNumber',
      label: text('fields.caseNumber'),
      cell: (task) => (
        <>
          <LightMark light={lightOf(task, now)} />{' '}
          <RowLink to={`/cases/${task.case.id}`}>{task.case.caseNumber}</RowLink>{' '}
          <PriorityMark of={task.case} />
        </>
      ),
      short: true,
    },
    { name: 'className', label: text('fields.className'), cell: (task) => classOf(task.case) },
    { name: 'address', label: text('fields.address'), cell: (task) => task.case.address },
    {
      name: 'step',
      label: text('fields.step'),
      cell: (task) => (
        <>
          {named(task)}
          <KeptBy reservation={task.reservation} />
        </>
      ),
    },
    {
      name: 'due',
      label: text('fields.due'),
      cell: (task) => <DueWords dueAt={task.dueAt} light={lightOf(task, now)} now={now} />,
      short: true,
    },
  ]
}
