import Box from '@mui/material/Box'
import { useRef, useState } from 'react'
import { useKeys } from '../../shell/use-keys.ts'
import { useViewer } from '../../shell/use-viewer.ts'
import type { CaseFile } from '../use-case.ts'
import { type OpenStep, openStepsOf, type StepDesk } from './open-steps.ts'
import { StepPanel } from './StepPanel.tsx'

type Props = { readonly caseFile: CaseFile; readonly desk?: StepDesk | null }

/** 待办环节 — the steps that the viewer may end now, and those under way here that somebody else ended. */
export const OpenSteps = ({ caseFile, desk = null }: Props) => {
  const viewer = useViewer()
  const open = viewer === null ? [] : openStepsOf(caseFile)
  const { kept, keep, drop } = useKeptSteps(open)
  const openIds = new Set(open.map(({ taskId }) => taskId))
  const gone = kept.filter(({ taskId }) => !openIds.has(taskId))
  const panels = useRef<HTMLDivElement>(null)
  useKeys({ e: () => panels.current?.querySelector<HTMLElement>('input, textarea')?.focus() })
  return (
    <Box ref={panels} sx={{ display: 'contents' }}>
      {[...gone, ...open].map((step) => (
        <StepPanel
          key={step.taskId}
          who={viewer?.personId ?? ''}
          step={step}
          caseFile={caseFile}
          isOpen={openIds.has(step.taskId)}
          isOnly={open.length === 1}
          desk={desk}
          onTouched={() => keep(step.taskId)}
          onDone={() => drop(step.taskId)}
        />
      ))}
    </Box>
  )
}

/** What was typed into a step stays on the screen when the step is no longer open. */
function useKeptSteps(open: readonly OpenStep[]) {
  const seen = useRef(new Map<string, OpenStep>())
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  for (const step of open) seen.current.set(step.taskId, step)
  const kept = [...touched].flatMap((taskId) => seen.current.get(taskId) ?? [])
  return {
    kept,
    keep: (taskId: string) =>
      setTouched((before) => (before.has(taskId) ? before : new Set([...before, taskId]))),
    drop: (taskId: string) =>
      setTouched((before) => new Set([...before].filter((it) => it !== taskId))),
  }
}
