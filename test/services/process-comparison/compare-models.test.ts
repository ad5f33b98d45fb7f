import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { modelsBetween } from '../../../services/process-comparison/compare-models.ts'
import { parseBpmn } from '../../../services/process-editions/moddle.ts'

const shipped = readFileSync('processes/city-case/city-case.bpmn', 'utf8')

const changed = (...changes: readonly (readonly [string, string])[]) =>
  changes.reduce((xml, [from, to]) => {
    expect(xml).toContain(from)
    return xml.replace(from, to)
  }, shipped)
const between = async (before: string, after: string) =>
  modelsBetween(await parseBpmn(before), await parseBpmn(after))

const step = '<zeebe:header key="role" value="HANDLER" />'
const bounds = '<dc:Bounds x="1025" y="270" width="100" height="80" />'
const note =
  '<bpmn:textAnnotation id="note_New"><bpmn:text>新说明</bpmn:text></bpmn:textAnnotation>'

/** Property, what stands in the file before and after, and how both are told. */
const told = [
  ['role', step, step.replace('HANDLER', 'DISPATCHER'), 'HANDLER', 'DISPATCHER'],
  ['form', 'zhihui:file-case', 'zhihui:dispatch', 'file-case', 'dispatch'],
  ['stage', 'key="stage" value="HANDLING"', 'key="stage" value="FILED"', 'HANDLING', 'FILED'],
  ['clock', 'step:handling"', 'step:intake"', 'step:handling', 'step:intake'],
  [
    'action',
    'key="action" value="file-case"',
    'key="action" value="close-case"',
    'file-case',
    'close-case',
  ],
  ['jobType', 'type="file-case"', 'type="file-at-once"', 'file-case', 'file-at-once'],
  ['result', 'resultVariable="beginning"', 'resultVariable="first"', 'beginning', 'first'],
  ['decision', 'decisionId="case-beginning"', 'decisionId="other"', 'case-beginning', 'other'],
  [
    'outcomes',
    'HANDLED|处置完成|Handled',
    'DONE|完成|Done',
    'HANDLED|处置完成|Handled\nRETURN|退回|Return',
    'DONE|完成|Done\nRETURN|退回|Return',
  ],
  [
    'condition',
    '=outcome = &quot;RETURN&quot;',
    '=outcome = &quot;BACK&quot;',
    '=outcome = "RETURN"',
    '=outcome = "BACK"',
  ],
  [
    'target',
    'sourceRef="gateway_JoinFiling" targetRef="userTask_FileCase"',
    'sourceRef="gateway_JoinFiling" targetRef="userTask_HandleCase"',
    'userTask_FileCase',
    'userTask_HandleCase',
  ],
  [
    'default',
    'default="flow_CaseFiled_JoinFiled"',
    'default="flow_CaseFiled_CaseNotFiled"',
    'flow_CaseFiled_JoinFiled',
    'flow_CaseFiled_CaseNotFiled',
  ],
] as const

describe('模型差异 two editions of a model', () => {
  test('that say the same differ in nothing, however their files are written', async () => {
    expect(await between(shipped, shipped.replaceAll('\n', '\n  '))).toEqual([])
  })

  test.each(told)(
    '属性 say of a changed %s what it was and what it is',
    async (property, from, to, before, after) => {
      const differences = await between(shipped, changed([from, to]))
      expect(differences.map(({ changes }) => changes)).toEqual([['CHANGED']])
      expect(differences[0]?.properties).toEqual([{ property, before, after }])
    },
  )

  test('移动 tell what is only drawn elsewhere from what says something else', async () => {
    const there = bounds.replace('x="1025"', 'x="1035"')
    expect(await between(shipped, changed([bounds, there]))).toMatchObject([
      { id: 'userTask_FileCase', changes: ['MOVED'], properties: [] },
    ])
    const both = changed([bounds, there], ['name="办理立案"', 'name="决定立案"'])
    expect(await between(shipped, both)).toMatchObject([
      { id: 'userTask_FileCase', changes: ['CHANGED', 'MOVED'] },
    ])
  })

  test('新增与删除 name what is new and what is gone, with all that it says', async () => {
    const more = changed(['<bpmn:startEvent', `${note}<bpmn:startEvent`])
    const [added] = await between(shipped, more)
    expect(added).toEqual({
      ...{ id: 'note_New', type: 'bpmn:TextAnnotation', name: '新说明', changes: ['ADDED'] },
      properties: [{ property: 'text', before: null, after: '新说明' }],
    })
    const [removed] = await between(more, shipped)
    expect(removed).toMatchObject({ id: 'note_New', changes: ['REMOVED'] })
  })

  test('变量映射 a variable that goes in is one property, by its name', async () => {
    const called = '<zeebe:calledDecision decisionId="case-beginning"'
    const mapped = `<zeebe:ioMapping><zeebe:input source="=1" target="level" /></zeebe:ioMapping>`
    const [step] = await between(shipped, changed([called, `${mapped}${called}`]))
    expect(step?.properties).toEqual([{ property: 'input.level', before: null, after: '=1' }])
  })

  test('事件 of an event tell by name what it waits for, however tools number it', async () => {
    const caught = readFileSync('processes/lint/models/error-known/valid.bpmn', 'utf8')
    const code = { before: 'UNIT_NOT_ELIGIBLE', after: 'NO_MANUAL_IN_FORCE' }
    const differences = await between(caught, caught.replaceAll(code.before, code.after))
    expect(differences.find(({ id }) => id === 'event_UnitRefused')?.properties).toEqual([
      { property: 'eventDefinitions.errorRef', ...code },
    ])
  })

  test('类型 a step of another kind is told as such', async () => {
    const other = shipped
      .replace(
        '<bpmn:serviceTask id="serviceTask_FileCase"',
        '<bpmn:sendTask id="serviceTask_FileCase"',
      )
      .replace('</bpmn:serviceTask>', '</bpmn:sendTask>')
    expect(await between(shipped, other)).toMatchObject([
      {
        id: 'serviceTask_FileCase',
        properties: [{ property: 'type', before: 'bpmn:ServiceTask', after: 'bpmn:SendTask' }],
      },
    ])
  })
})
