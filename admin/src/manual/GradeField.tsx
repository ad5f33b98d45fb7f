import type { CaseGrade } from '../api/generated/operations.ts'
import { KeyField } from '../forms/KeyField.tsx'
import { keysOf } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import { useText } from '../texts/use-text.ts'

type Props = {
  readonly label: string
  /** For every grade. */
  readonly none?: string
  readonly first: CaseGrade | null
}

/** 案件等级 — of a case, or for which a line answers. */
export const GradeField = (props: Props) => {
  const text = useText()
  const words = keysOf<CaseGrade>(texts.caseGrades).map(
    (one) => [one, text(`caseGrades.${one}`)] as const,
  )
  return <KeyField name="grade" words={words} {...props} />
}
