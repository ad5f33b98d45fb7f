import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { Suspense, useEffect, useMemo, useRef } from 'react'
import { PhotoPicker } from '../../photos/PhotoPicker.tsx'
import { useLanguage } from '../../preferences.ts'
import { ReserveStep } from '../../reservations/ReserveStep.tsx'
import { useReserveByWorking } from '../../reservations/use-reserve-by-working.ts'
import { Failure } from '../../shell/Failure.tsx'
import { lazily } from '../../shell/lazily.ts'
import { Waiting } from '../../shell/Waiting.tsx'
import { useNamed, useText } from '../../texts/use-text.ts'
import { Section } from '../Section.tsx'
import type { CaseFile } from '../use-case.ts'
import { asksForGrade, FilingPreview } from './FilingPreview.tsx'
import { formDocument } from './form-document.ts'
import { Outcomes } from './Outcomes.tsx'
import { isConfirmed, type OpenStep, type StepDesk } from './open-steps.ts'
import { SentNote } from './SentNote.tsx'
import type { Answers, ReadAnswers } from './StepForm.tsx'
import { GoneNote, Refusal, RestoredNote } from './StepNotes.tsx'
import { useChoices } from './use-choices.ts'
import type { Sending } from './use-complete-task.ts'
import { useEnding } from './use-ending.ts'
import { useSendKey } from './use-send-key.ts'

const StepForm = lazily(async () => (await import('./StepForm.tsx')).default)

type Props = {
  readonly who: string
  readonly step: OpenStep
  readonly caseFile: CaseFile
  /** False once somebody else has ended it. */
  readonly isOpen: boolean
  /** No other step stands on the page: the keys mean this one. */
  readonly isOnly: boolean
  readonly desk: StepDesk | null
  readonly onTouched: () => void
  readonly onDone: () => void
}

/** 环节办理 — the form of one step, and one button for each outcome that the API allows. */
export const StepPanel = ({ isOnly, onDone, ...given }: Props) => {
  const { step, caseFile, isOpen, desk } = given
  const named = useNamed()
  const text = useText()
  const ending = useEnding(given)
  const { sending, comment, photos, ready, end, restoredAt, discard } = ending
  const reason = useReasonField(sending)
  const isOpened = isOnly && desk === null && !step.mayAppoint
  const { worked, meant } = useReserveByWorking({ ...step, caseId: caseFile.id, isOpen, isOpened })
  const [first] = step.outcomes
  const panel = useRef<HTMLDivElement>(null)
  useSendKey(panel, {
    send: ready && isOnly && first !== undefined ? () => void end(first) : null,
    awaited: isOnly && first !== undefined && ending.awaited,
    kept: desk?.sendWanted,
  })
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
  return (
    <Section title={named(step)} printed={false}>
      <Stack ref={panel} aria-busy={ending.awaited} onInput={worked} sx={{ gap: 1.5 }}>
        {!isOpen && sending.state === 'READY' && (
          <GoneNote
            onClose={() => {
              discard()
              onDone()
            }}
          />
        )}
        {isOpen && restoredAt !== null && <RestoredNote at={restoredAt} onClose={discard} />}
        {isOpen && <ReserveStep caseId={caseFile.id} {...step} onMeant={meant} />}
        <FormOf
          key={restoredAt}
          {...{ step, caseFile, desk }}
          begun={ending.answers}
          onReady={ending.onReady}
          onTyping={(answers) => {
            desk?.onAnswers(answers)
            ending.setAnswers(answers)
            // what is picked, not what the form is drawn with
            if (panel.current?.contains(document.activeElement)) void worked()
          }}
        />
        {asksForGrade(step.form) && <FilingPreview caseFile={caseFile} answers={ending.answers} />}
        <TextField
          label={text('step.comment')}
          helperText={text('step.commentHint')}
          value={comment}
          multiline
          minRows={2}
          inputRef={reason}
          onChange={({ target }) => ending.setComment(target.value)}
          slotProps={{ htmlInput: { maxLength: 2000 } }}
        />
        <PhotoPicker photos={photos} disabled={sending.state === 'SENDING'} />
        <Refusal sending={sending} isOpen={isOpen} />
        <Outcomes step={step} disabled={!ready} onEnd={(ended) => void end(ended)} />
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

const nothing = () => undefined

type FormProps = Pick<Props, 'step' | 'caseFile' | 'desk'> & {
  readonly begun: Answers
  readonly onReady: (read: ReadAnswers | null) => void
  readonly onTyping: (answers: Answers) => void
}

const FormOf = ({ step, caseFile, desk, ...told }: FormProps) => {
  const language = useLanguage()
  const { choices, error, refetch } = useChoices(caseFile, step)
  const shape = JSON.stringify(step.form)
  const document = useMemo(
    () => (choices === null ? null : formDocument(JSON.parse(shape), { language, choices })),
    [shape, language, choices],
  )
  if (document === null)
    return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Waiting />
  return (
    <Suspense fallback={<Waiting />}>
      <StepForm
        key={language}
        document={document}
        language={language}
        filled={desk?.filled ?? null}
        onFilled={desk?.onFilled ?? nothing}
        {...told}
      />
    </Suspense>
  )
}
