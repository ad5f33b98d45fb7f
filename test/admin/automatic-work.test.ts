import { describe, expect, test } from 'vitest'
import {
  automaticWork,
  isUnsaid,
  manualLookUp,
  workOf,
} from '../../admin/src/processes/modeler/automatic-work.ts'
import { resultFor } from '../../admin/src/processes/modeler/decisions.ts'
import { workers } from '../../services/workers/index.ts'

const chinese = /\p{Script=Han}/u

describe('自动工作 what the system can do', () => {
  test('is what the workers say of themselves', () => {
    for (const { jobType, fetchVariables, sets, refusals } of workers)
      expect(workOf(jobType)).toMatchObject({ reads: fetchVariables, sets, refusals })
    expect(automaticWork).toHaveLength(workers.length)
  })

  test.each([...automaticWork, manualLookUp])('has its words in both languages: $en', (work) => {
    expect(work.zh).toMatch(chinese)
    expect(work.documentation).toMatch(chinese)
    expect(work.en).toMatch(/^[A-Z][a-z ]+$/)
  })

  test('names a step only where nobody has named it', () => {
    expect([undefined, '', ' ', '推荐责任单位', manualLookUp.en].map(isUnsaid)).toEqual(
      Array.from({ length: 5 }, () => true),
    )
    expect(isUnsaid('向施工单位开单')).toBe(false)
  })

  test.each([
    ['case-beginning', 'caseBeginning'],
    ['risk', 'risk'],
    ['risk_of 2', 'riskOf2'],
  ])('%s answers in %s', (decisionId, variable) => {
    expect(resultFor(decisionId)).toBe(variable)
  })
})
