import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import {
  type CaseGrade,
  ReadFilingPreview,
  type ReadFilingPreviewQueryVariables,
} from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { scopeInWords, scopeOf } from '../../manual/scope-words.ts'
import { keyIn } from '../../texts/keys-of.ts'
import { limitInWords } from '../../texts/limit-in-words.ts'
import { texts } from '../../texts/loaded.ts'
import { useText } from '../../texts/use-text.ts'
import type { CaseFile } from '../use-case.ts'
import type { Answers } from './StepForm.tsx'

type Props = { readonly caseFile: CaseFile; readonly answers: Answers }

const freshMs = 30_000

/** 立案预览 — the limit that the manual in force has for the condition and the grade that are chosen. */
export const FilingPreview = ({ caseFile, answers }: Props) => {
  const text = useText()
  const asked = askedOf(caseFile, answers)
  const { data } = useQuery({
    queryKey: ['filingPreview', asked],
    queryFn: ({ signal }) => ask(ReadFilingPreview, asked, signal),
    staleTime: freshMs,
    retry: false,
    placeholderData: (before) => before,
  })
  if (data === undefined) return null
  const { entry, proposal } = data.reportPreview
  const words = [
    limitInWords(text, proposal),
    ...(entry === null ? [text('trials.noLine')] : scopeInWords(scopeOf(entry), text)),
  ]
  return (
    <Typography role="status" variant="body2">
      {text('scopes.filing', { words: words.join(' · ') })}
    </Typography>
  )
}

/** What stands in the form, and else on the case. */
function askedOf(caseFile: CaseFile, answers: Answers): ReadFilingPreviewQueryVariables {
  const { classCode, latitude, longitude, grid } = caseFile
  const conditionNo = answers['conditionNo'] ?? caseFile.conditionNo
  const grade = keyIn<CaseGrade>(texts.caseGrades, String(answers['grade'])) ?? caseFile.grade
  return {
    ...{ classCode, grade },
    conditionNo: typeof conditionNo === 'number' ? conditionNo : null,
    ...(latitude === null ? { gridCode: grid?.code ?? null } : { latitude, longitude }),
  }
}

/** 是否立案表单 — whether a form asks for a grade. */
export const asksForGrade = (form: unknown): boolean => JSON.stringify(form).includes('"grade"')
