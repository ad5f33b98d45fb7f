import { ActDialog } from '../../forms/ActDialog.tsx'
import { useText } from '../../texts/use-text.ts'
import { restoreProcessMilestone } from '../change-drafts.ts'
import { reasonOf, refusalOf } from '../refusal-of.ts'
import type { Draft } from '../use-processes.ts'
import type { Milestone } from './use-milestones.ts'

type Props = {
  readonly milestone: Milestone
  readonly draft: Draft
  readonly onDone: () => void
}

/** 回到里程碑 — the draft says again what it said then; what it says now is kept first. */
export const RestoreMilestone = ({ milestone, draft, onDone }: Props) => {
  const { id: milestoneId, number } = milestone
  const text = useText()
  return (
    <ActDialog
      label={text('milestones.restore')}
      title={text('milestones.restoreTo', { number })}
      advice={text('milestones.restoreAdvice')}
      look="text"
      act={restoreProcessMilestone}
      given={() => ({ milestoneId, expectedVersion: draft.version })}
      refusal={refusalOf}
      reason={reasonOf}
      onDone={onDone}
    />
  )
}
