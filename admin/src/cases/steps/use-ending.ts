import { useCallback, useEffect, useState } from 'react'
import { useSignedOut } from '../../api/use-signed-out.ts'
import { keptPhotos, restoredPhotos } from '../../photos/kept-photos.ts'
import { usePhotos } from '../../photos/use-photos.ts'
import type { CaseFile } from '../use-case.ts'
import type { OpenStep, StepDesk } from './open-steps.ts'
import type { Answers, ReadAnswers } from './StepForm.tsx'
import { emptyStepDraft, isUntouched, type StepDraft } from './step-draft.ts'
import { useCompleteTask } from './use-complete-task.ts'
import { useStepDraft } from './use-step-draft.ts'

type Given = {
  readonly who: string
  readonly step: OpenStep
  readonly caseFile: CaseFile
  readonly isOpen: boolean
  readonly desk: StepDesk | null
  readonly onTouched: () => void
}

/** 办结 — what an officer has filled in and said of a step, and how it is ended with an outcome. */
export function useEnding({ who, step, caseFile, isOpen, desk, onTouched }: Given) {
  const { sending, completeTask } = useCompleteTask(caseFile.id)
  useSignedOut(sending.state === 'READY' ? sending.refusal : null)
  const [form, setForm] = useState<{ readonly read: ReadAnswers } | null>(null)
  const { begun, restoredAt, keep, giveUp } = useStepDraft({ who, taskId: step.taskId })
  const [answers, setAnswers] = useState<Answers>(begun.answers)
  const [comment, setComment] = useState(begun.comment)
  const [sentBefore] = useState(() => restoredPhotos(begun.photos))
  const photos = usePhotos(sentBefore)
  const draft = { answers, comment, photos: keptPhotos(photos.photos) }
  useKept(sending.state === 'SENT' ? emptyStepDraft : draft, { keep, onTouched })
  const onReady = useCallback(
    (read: ReadAnswers | null) => setForm(read === null ? null : { read }),
    [],
  )
  const end = async (ended: OpenStep['outcomes'][number]) => {
    const data = form?.read() ?? null
    if (data === null) return
    onTouched()
    const recorded = await completeTask({
      taskId: step.taskId,
      expectedVersion: step.taskVersion,
      outcome: ended.outcome,
      data,
      comment: comment.trim() === '' ? null : comment.trim(),
      attachmentIds: photos.attachmentIds,
    })
    if (!recorded) return
    // at once: where the panel goes with its step, no effect forgets it
    keep(emptyStepDraft)
    desk?.onSent(ended)
  }
  const discard = () => {
    keep(emptyStepDraft)
    setAnswers({})
    setComment('')
    photos.clear()
    giveUp()
  }
  const mayEnd = isOpen && sending.state === 'READY'
  // what a page puts into the form is awaited, too
  const isThere = form !== null && (desk?.filled ?? null) === null
  return {
    ...{ sending, onReady, comment, setComment, photos, end, answers, setAnswers },
    ...{ ready: mayEnd && isThere && photos.areSent, awaited: mayEnd && !isThere },
    ...{ restoredAt, discard },
  }
}

type Keeping = { readonly keep: (draft: StepDraft) => void; readonly onTouched: () => void }

/** As it is typed: what is there stays, on the screen and in this browser. */
function useKept(draft: StepDraft, { keep, onTouched }: Keeping): void {
  const content = JSON.stringify(draft)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed is a reason to keep it
  useEffect(() => {
    keep(draft)
    if (!isUntouched(draft)) onTouched()
  }, [content])
}
