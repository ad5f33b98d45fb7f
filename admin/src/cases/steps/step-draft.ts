import { answersIn } from './form-document.ts'

/** 环节草稿 — what somebody has filled in and said of a step, and the photos that were sent for it. */
export type StepDraft = {
  readonly answers: Readonly<Record<string, unknown>>
  readonly comment: string
  readonly photos: string
}

export const emptyStepDraft: StepDraft = { answers: {}, comment: '', photos: '' }

/** Whether nothing would be lost. */
export const isUntouched = ({ answers, comment, photos }: StepDraft): boolean =>
  Object.keys(answersIn(answers)).length === 0 && comment.trim() === '' && photos === ''

/** 恢复 — a draft as it was kept in a browser; what is no part of one is left out. */
export function stepDraftIn(kept: Readonly<Record<string, unknown>>): StepDraft {
  const { answers, comment, photos } = kept
  return {
    answers: typeof answers === 'object' && answers !== null ? { ...answers } : {},
    comment: typeof comment === 'string' ? comment : '',
    photos: typeof photos === 'string' ? photos : '',
  }
}
