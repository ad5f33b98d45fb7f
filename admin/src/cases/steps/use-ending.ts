import { useCallback, useState } from 'react'
import { usePhotos } from '../../photos/use-photos.ts'
import type { CaseFile } from '../use-case.ts'
import type { OpenStep, StepDesk } from './open-steps.ts'
import type { ReadAnswers } from './StepForm.tsx'
import { useCompleteTask } from './use-complete-task.ts'

type Given = {
  readonly step: OpenStep
  readonly caseFile: CaseFile
  readonly isOpen: boolean
  readonly desk: StepDesk | null
  readonly onTouched: () => void
}

/** 办结 — what an officer has filled in and said of a step, and how it is ended with an outcome. */
export function useEnding({ step, caseFile, isOpen, desk, onTouched }: Given) {
  const { sending, completeTask } = useCompleteTask(caseFile.id)
  const [form, setForm] = useState<{ readonly read: ReadAnswers } | null>(null)
  const [comment, setComment] = useState('')
  const photos = usePhotos()
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
    if (recorded) desk?.onSent(ended)
  }
  const add = (files: Parameters<typeof photos.add>[0]) => {
    photos.add(files)
    onTouched()
  }
  const ready = isOpen && form !== null && sending.state === 'READY' && photos.areSent
  return {
    ...{ sending, form, onReady, comment, setComment, ready, end },
    photos: { ...photos, add },
  }
}
