import type {
  AreaClass,
  CaseGrade,
  CaseSource,
  ClassKind,
  ExampleExpectedFragment,
} from '../../api/generated/operations.ts'
import type { Picked } from '../../forms/adopted.ts'

/** 示例初值 — what the form begins with. */
export type FirstExample = {
  readonly name: string
  readonly basis: string
  readonly kind: ClassKind
  readonly classCode: string
  readonly standard?: string
  readonly conditionNo: number
  readonly source: CaseSource
  readonly reportedAt: string
  readonly grade: CaseGrade
  readonly areaClass: AreaClass | null
  readonly street: Picked | null
  readonly district: Picked | null
  readonly componentCode: string | null
  readonly expected: ExampleExpectedFragment
}
