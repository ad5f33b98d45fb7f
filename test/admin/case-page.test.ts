import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { clocksOn } from '../../admin/src/cases/diagram/clocks-on.ts'
import { pathOf } from '../../admin/src/cases/diagram/path-of.ts'
import { outcomeOf } from '../../admin/src/cases/outcome-of.ts'
import { answersIn, formDocument } from '../../admin/src/cases/steps/form-document.ts'
import { formWords } from '../../admin/src/cases/steps/form-words.ts'
import { en } from '../../admin/src/texts/en.ts'

const model = readFileSync('processes/city-case/city-case.bpmn', 'utf8')

describe('时钟 clocks', () => {
  test('every clock of the shipped model has a name', () => {
    const keys = [...model.matchAll(/key="clock" value="(step:[\w-]+)/g)].map(([, key = '']) => key)
    expect(keys.length).toBeGreaterThan(5)
    expect(keys.filter((key) => !(key in en.clocks))).toEqual([])
  })
})

describe('表单 a step’s form on the screen', () => {
  const document = JSON.parse(
    readFileSync('processes/city-case/forms/dispatch.form.json', 'utf8'),
  ) as object

  test('its labels are in the language of the screen', () => {
    const shown = (language: 'zh' | 'en') =>
      JSON.stringify(formDocument(document, { language, choices: {} }))
    expect(shown('zh')).toContain('"label":"派往单位"')
    expect(shown('en')).toContain('"label":"Unit"')
  })

  test('a unit is chosen by its name', () => {
    const unitId = [{ value: 'unit-1', label: '市政处' }]
    expect(formDocument(document, { language: 'zh', choices: { unitId } })).toMatchObject({
      components: [{ type: 'select', key: 'unitId', values: unitId }],
    })
  })

  test('what was left empty is not sent', () => {
    expect(answersIn({ unitId: 'unit-1', explanation: '', conditionNo: null })).toEqual({
      unitId: 'unit-1',
    })
  })

  test('its complaints are Chinese, with their values', () => {
    expect(formWords('zh')('Field must have minimum value of {value}.', { value: 1 })).toBe(
      '不得小于 1。',
    )
    expect(formWords('en')('Field is required.')).toBe('Field is required.')
  })
})

describe('办理过程 what was done', () => {
  const elementId = 'userTask_FileCase'
  const task = {
    ...{
      id: 'task-1',
      elementId,
      name: '立案',
      nameEn: 'File case',
      role: 'SHIFT_LEADER' as const,
    },
    ...{
      openedAt: '2026-03-02T00:00:00Z',
      warnAt: null,
      dueAt: null,
      form: null,
      unit: null,
      reservation: null,
    },
    ...{ appointed: null, hops: [], mayAppoint: false, mayGiveBack: false, closedAt: null },
    outcomes: [{ key: 'FILE', zh: '立案', en: 'File' }],
  }

  test('an outcome is told as its step offered it, else by its key', () => {
    const tasks = [{ ...task, status: 'DONE' as const }]
    expect(outcomeOf({ elementId, outcome: 'FILE' }, tasks)?.zh).toBe('立案')
    expect(outcomeOf({ elementId, outcome: 'OTHER' }, tasks)?.zh).toBe('OTHER')
    expect(outcomeOf({ elementId, outcome: null }, tasks)).toBeNull()
    const filed = { elementId: 'serviceTask_FileCase', outcome: 'FILE' }
    expect(outcomeOf(filed, [])).toMatchObject({ zh: '立案', en: 'File' })
  })

  test('图上时钟 of the open steps those that have a limit, and the clock of handling until it stops', () => {
    const dueAt = '2026-03-03T00:00:00Z'
    const tasks = [
      { ...task, id: 'over', status: 'DONE' as const, dueAt },
      { ...task, id: 'waits', status: 'OPEN' as const, dueAt },
      { ...task, id: 'without', status: 'OPEN' as const },
    ]
    const clock = {
      ...{ id: 'clock-1', key: 'handling', state: 'STOPPED' as const, warnAt: dueAt, dueAt },
      ...{ stoppedAt: null, limitValue: 1, limitUnit: 'WORKING_DAY' as const, reworkShare: null },
    }
    const paused = { ...clock, id: 'clock-2', state: 'PAUSED' as const }
    expect(clocksOn({ tasks, clocks: [clock] })).toEqual({ steps: [tasks[1]], handling: null })
    expect(clocksOn({ tasks: [], clocks: [clock, paused] }).handling).toBe(paused)
  })

  test('路径 a step that is open again is where the case stands, not behind it', () => {
    const visit = {
      ...{ id: 'visit-1', number: 1, elementId, name: '立案', nameEn: 'File case' },
      ...{ openedAt: '', closedAt: '2026-03-02T00:00:00Z', dueAt: null, outcome: 'FILE' },
      ...{ comment: null, overdue: false, usedSeconds: 60, role: null, person: null, unit: null },
    }
    // the engine's own account is a moment late
    const path = { finished: ['startEvent'], active: [elementId], flows: ['flow_1'] }
    const behind = { visits: [visit], tasks: [{ ...task, status: 'DONE' as const }], path }
    expect(pathOf(behind)).toEqual({
      ...{ finished: [elementId, 'startEvent'], current: [], flows: ['flow_1'] },
    })
    const again = { ...behind, tasks: [{ ...task, status: 'OPEN' as const }] }
    expect(pathOf(again)).toEqual({
      ...{ finished: ['startEvent'], current: [elementId], flows: ['flow_1'] },
    })
  })
})
