import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { PhotoPicker } from '../../photos/PhotoPicker.tsx'
import { usePhotos } from '../../photos/use-photos.ts'
import { useLanguage } from '../../preferences.ts'
import { ReserveStep } from '../../reservations/ReserveStep.tsx'
import { Waiting } from '../../shell/Waiting.tsx'
import { useNamed, useText } from '../../texts/use-text.ts'
import { Section } from '../Section.tsx'
import type { CaseFile } from '../use-case.ts'
import { formDocument } from './form-document.ts'
import { Outcomes } from './Outcomes.tsx'
import { isConfirmed, type OpenStep } from './open-steps.ts'
import { SentNote } from './SentNote.tsx'
import type { ReadAnswers } from './StepForm.tsx'
import { GoneNote, Refusal } from './StepNotes.tsx'
import { useChoices } from './use-choices.ts'
import { type Sending, useCompleteTask } from './use-complete-task.ts'

const StepForm = lazy(() => import('./StepForm.tsx'))

type Props = {
  readonly step: OpenStep
  readonly caseFile: CaseFile
  /** False once somebody else has ended it. */
  readonly isOpen: boolean
  readonly onTouched: () => void
  readonly onDone: () => void
}

/** 环节办理 — the form of one step, and one button for each outcome that the API allows. */
export const StepPanel = ({ step, caseFile, isOpen, onTouched, onDone }: Props) => {
  const named = useNamed()
  const text = useText()
  const { sending, completeTask } = useCompleteTask(caseFile.id)
  const [form, setForm] = useState<{ readonly read: ReadAnswers } | null>(null)
  const onReady = useCallback(
    (read: ReadAnswers | null) => setForm(read === null ? null : { read }),
    [],
  )
  const [comment, setComment] = useState('')
  const reason = useReasonField(sending)
  const photos = usePhotos()
  if (sending.state === 'SENT')
    return (
      <Section title={named(step)} printed={false}>
        <SentNote
          step={step}
          outcome={sending.outcome}
          confirmed={isConfirmed(caseFile, step.taskId)}
          onClose={onDone}
        />
      </Section>
    )
  const end = (outcome: string) => {
    const data = form?.read() ?? null
    if (data === null) return
    onTouched()
    void completeTask({
      taskId: step.taskId,
      expectedVersion: step.taskVersion,
      outcome,
      data,
      comment: comment.trim() === '' ? null : comment.trim(),
      attachmentIds: photos.attachmentIds,
    })
  }
  return (
    <Section title={named(step)} printed={false}>
      <Stack aria-busy={isOpen && form === null} sx={{ gap: 1.5 }}>
        {!isOpen && sending.state === 'READY' && <GoneNote onClose={onDone} />}
        {isOpen && <ReserveStep caseId={caseFile.id} {...step} />}
        <FormOf step={step} caseFile={caseFile} onReady={onReady} onTouched={onTouched} />
        <TextField
          label={text('step.comment')}
          helperText={text('step.commentHint')}
          value={comment}
          multiline
          minRows={2}
          inputRef={reason}
          onChange={({ target }) => {
            setComment(target.value)
            onTouched()
          }}
          slotProps={{ htmlInput: { maxLength: 2000 } }}
        />
        <PhotoPicker
          photos={{
            ...photos,
            add: (files) => {
              photos.add(files)
              onTouched()
            },
          }}
          disabled={sending.state === 'SENDING'}
        />
        <Refusal sending={sending} isOpen={isOpen} />
        <Outcomes
          step={step}
          disabled={!isOpen || form === null || sending.state === 'SENDING' || !photos.areSent}
          onEnd={end}
        />
      </Stack>
    </Section>
  )
}

/** The field where a missing reason is typed: there the officer is at once. */
function useReasonField(sending: Sending) {
  const field = useRef<HTMLTextAreaElement>(null)
  const missing = sending.state === 'READY' && sending.refusal?.field === 'comment'
  useEffect(() => {
    if (missing) field.current?.focus()
  }, [missing])
  return field
}

type FormProps = Pick<Props, 'step' | 'caseFile' | 'onTouched'> & {
  readonly onReady: (read: ReadAnswers | null) => void
}

const FormOf = ({ step, caseFile, onReady, onTouched }: FormProps) => {
  const language = useLanguage()
  const choices = useChoices(caseFile, step)
  const shape = JSON.stringify(step.form)
  const document = useMemo(
    () => formDocument(JSON.parse(shape), { language, choices }),
    [shape, language, choices],
  )
  return (
    <Suspense fallback={<Waiting />}>
      <StepForm document={document} language={language} onReady={onReady} onTyping={onTouched} />
    </Suspense>
  )
}
