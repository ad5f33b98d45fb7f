import type { AreaClass, CaseGrade } from '../../prisma/generated/enums.ts'

export type CaseWords = {
  readonly caseGrades: Readonly<Record<CaseGrade, string>>
  readonly areaClasses: Readonly<Record<AreaClass, string>>
}

/** 案件用词 — what an exported file calls the grade of a case and the class of a place; the screens say the same. */
export const caseWords = {
  zh: {
    caseGrades: { ORDINARY: '一般', MAJOR: '较大', SEVERE: '重大' },
    areaClasses: { FIRST: '一类区域', SECOND: '二类区域', THIRD: '三类区域', FOURTH: '四类区域' },
  },
  en: {
    caseGrades: { ORDINARY: 'ordinary', MAJOR: 'major', SEVERE: 'severe' },
    areaClasses: {
      FIRST: 'Class 1 area',
      SECOND: 'Class 2 area',
      THIRD: 'Class 3 area',
      FOURTH: 'Class 4 area',
    },
  },
} as const satisfies Readonly<Record<'zh' | 'en', CaseWords>>
