import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rules } from '../../../processes/lint/plugin.ts'
import { draftProblems } from '../../../services/process-drafts/draft-problems.ts'
import { lintModel } from '../../../services/process-editions/lint.ts'
import { aModelRoom } from '../../support/model-room.ts'
import { newestEdition } from '../../support/process-draft.ts'
import { aWorkingCity, type WorkingCity } from '../../support/working-city.ts'

const { jobTypes } = aModelRoom()
const shipped = readFileSync('processes/city-case/city-case.bpmn', 'utf8')
let city: WorkingCity
let baseEditionId: string
beforeAll(async () => {
  city = await aWorkingCity()
  baseEditionId = (await newestEdition(city)).id
})
afterAll(() => city.close())

const problemsOf = (xml: string) =>
  city.act(({ db }) => draftProblems({ db, jobTypes }, { xml, baseEditionId }))

describe('检查模型 the problems of a draft', () => {
  test('of what is shipped there are none', async () => {
    expect(await problemsOf(shipped)).toEqual([])
  })

  test.each(Object.keys(rules))('are those of the linter: %s', async (rule) => {
    const xml = readFileSync(`processes/lint/models/${rule}/invalid.bpmn`, 'utf8')
    const found = await lintModel(xml, { jobTypes })
    expect(found.length).toBeGreaterThan(0)
    const [first] = found
    expect(await problemsOf(xml)).toContainEqual({ ...first, formId: null, fieldAt: null })
  })

  test.each([
    ['form-known', 'userTask_FileCase', 'zhihui:file-case', 'zhihui:file-nothing'],
    ['action-known', 'userTask_FileCase', 'value="file-case"', 'value="file-nothing"'],
    ['action-known', 'userTask_FileCase', 'value="file-case"', 'value="constructor"'],
    ['decision-known', null, 'decisionId="case-beginning"', 'decisionId="nothing"'],
    ['start-kept', null, 'name="problem-reported.city-case"', 'name="nothing-reported"'],
  ])('%s: what the model names exists, and starts as before', async (rule, elementId, from, to) => {
    expect(shipped).toContain(from)
    expect(await problemsOf(shipped.replaceAll(from, to))).toEqual([
      {
        ...{ rule: `zhihui/${rule}`, severity: 'ERROR', elementId, message: expect.any(String) },
        ...{ formId: null, fieldAt: null },
      },
    ])
  })

  test('form-complete: a form that lacks what the effect needs is told at the step, with the form', async () => {
    const xml = shipped.replaceAll('zhihui:file-case', 'zhihui:comment-only')
    expect(await problemsOf(xml)).toEqual([
      expect.objectContaining({
        ...{ rule: 'zhihui/form-complete', severity: 'ERROR', elementId: 'userTask_FileCase' },
        ...{ formId: 'comment-only', fieldAt: null },
      }),
    ])
  })

  test('field-key-set-by-step: a form writes no variable that its step does not set', async () => {
    const from = 'zhihui:comment-only'
    expect(shipped).toContain(from)
    expect(await problemsOf(shipped.replace(from, 'zhihui:file-case'))).toEqual(
      ['conditionNo', 'grade'].map((name) =>
        expect.objectContaining({
          ...{ rule: 'zhihui/field-key-set-by-step', severity: 'ERROR', formId: 'file-case' },
          message: expect.stringContaining(name),
        }),
      ),
    )
  })

  test('a model that cannot be read is one problem', async () => {
    expect(await problemsOf('nothing')).toEqual([
      expect.objectContaining({
        rule: 'zhihui/model-readable',
        severity: 'ERROR',
        elementId: null,
      }),
    ])
  })
})
