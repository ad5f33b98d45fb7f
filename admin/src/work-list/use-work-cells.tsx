import type { ReactNode } from 'react'
import { PriorityMark } from '../cases/PriorityMark.tsx'
import { useClassName } from '../cases/use-class-name.ts'
import { HandledBy } from '../departments/HandledBy.tsx'
import { RowLink } from '../lists/RowLink.tsx'
import { useNow } from '../live/now.ts'
import { KeptBy } from '../reservations/KeptBy.tsx'
import { useNamed, useText } from '../texts/use-text.ts'
import { DueWords } from '../time/DueWords.tsx'
import { LightMark } from '../time/LightMark.tsx'
import { lightOf } from '../time/light.ts'
import type { WaitingTask } from './list-waiting-tasks.ts'
import type { WorkColumn } from './work-columns.ts'

/** 待办内容 — what stands in each column of a task. */
export function useWorkCells(task: WaitingTask): Readonly<Record<WorkColumn, ReactNode>> {
  const text = useText()
  const named = useNamed()
  const classOf = useClassName()
  const now = useNow()
  const light = lightOf(task, now)
  const { caseNumber, address, stage, source, id } = task.case
  return {
    light: <LightMark light={light} />,
    caseNumber: (
      <>
        <RowLink to={`/cases/${id}`}>{caseNumber}</RowLink> <PriorityMark of={task.case} />
      </>
    ),
    ...{ className: classOf(task.case), address },
    step: (
      <>
        {named(task)}
        <KeptBy reservation={task.reservation} />
        <HandledBy {...task} />
      </>
    ),
    stage: text(`stages.${stage}`),
    due: <DueWords dueAt={task.dueAt} light={light} now={now} />,
    source: text(`sources.${source}`),
    unit: task.unit && named(task.unit),
    role: text(`roles.${task.role}`),
  }
}
