import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { saveProcessDraft } from '../../services/process-drafts/save-draft.ts'
import { aProcessDraft } from '../support/process-draft.ts'
import { aDesk, type Desk, signInAs } from './support/desk.ts'
import { keepPicture } from './support/keep-picture.ts'

const saved = '改动已全部保存'
const noBrowser = inject('noBrowser') !== ''
let desk: Desk
let page: Page
let draftId: string

const drafted = () =>
  desk.city.act(({ db }) => db.processDraft.findUniqueOrThrow({ where: { id: draftId } }))
const choose = async (id: string) => {
  await page.locator(`[data-element-id="${id}"] > .djs-hit`).first().click({ force: true })
  await page.locator(`.selected[data-element-id="${id}"]`).waitFor({ state: 'attached' })
}
const way = (name: string) => page.getByRole('button', { name, exact: true })
const field = (label: string) => page.getByLabel(label, { exact: true })
const pick = async (label: string, option: string) => {
  await page.getByRole('combobox', { name: label, exact: true }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}
const type = async (label: string, said: string) => {
  await field(label).fill(said)
  await field(label).blur()
}

/** Two events at the border of the step that closes the case: one waits for a time, one for a clock; and one that catches a refusal. */
const bordered = (xml: string) =>
  [
    ['<bpmn:process ', `${message}<bpmn:process `],
    ['</bpmn:process>', `${events.map(eventAt).join('')}</bpmn:process>`],
    ['</bpmndi:BPMNPlane>', `${events.map(drawnAt).join('')}</bpmndi:BPMNPlane>`],
  ].reduce((text, [from = '', to = '']) => text.replace(from, to), xml)

const message = `<bpmn:message id="message_HandlingOverdue" name="handling-overdue">
  <bpmn:extensionElements><zeebe:subscription correlationKey="=caseId" /></bpmn:extensionElements>
</bpmn:message><bpmn:error id="error_Refused" name="CASE_CLOSED" errorCode="CASE_CLOSED" />`
// what may be appended to the chosen one is offered to its right, over whatever is drawn there
const events = [
  {
    ...{ name: 'ClosingAwaited', at: 'userTask_CloseCase', x: 880, y: 1917, endY: 2010 },
    waits: `<bpmn:timerEventDefinition id="definition_Timer"><bpmn:timeDuration
      xsi:type="bpmn:tFormalExpression">PT10M</bpmn:timeDuration></bpmn:timerEventDefinition>`,
  },
  {
    ...{ name: 'ClosingOverdue', at: 'userTask_CloseCase', x: 820, y: 1917, endY: 2010 },
    waits: `<bpmn:messageEventDefinition id="definition_Message" messageRef="message_HandlingOverdue" />`,
  },
  {
    ...{ name: 'UnitRefused', at: 'serviceTask_DispatchCase', x: 935, y: 832, endY: 780 },
    waits: `<bpmn:errorEventDefinition id="definition_Error" errorRef="error_Refused" />`,
  },
]
type Event = (typeof events)[number]
const eventAt = ({ name, at, waits }: Event) => `
  <bpmn:boundaryEvent id="event_${name}" name="结案已拖延" attachedToRef="${at}">
    <bpmn:documentation>不再等待。</bpmn:documentation>
    <bpmn:outgoing>flow_${name}_End</bpmn:outgoing>${waits}
  </bpmn:boundaryEvent>
  <bpmn:endEvent id="endEvent_${name}" name="结案拖延">
    <bpmn:documentation>无人结案。</bpmn:documentation>
    <bpmn:incoming>flow_${name}_End</bpmn:incoming>
  </bpmn:endEvent>
  <bpmn:sequenceFlow id="flow_${name}_End" sourceRef="event_${name}" targetRef="endEvent_${name}" />`
const drawnAt = ({ name, x, y, endY }: Event) => `
  <bpmndi:BPMNShape id="event_${name}_di" bpmnElement="event_${name}">
    <dc:Bounds x="${x}" y="${y}" width="36" height="36" />
    <bpmndi:BPMNLabel><dc:Bounds x="${x + 40}" y="${y + 38}" width="55" height="14" /></bpmndi:BPMNLabel>
  </bpmndi:BPMNShape>
  <bpmndi:BPMNShape id="endEvent_${name}_di" bpmnElement="endEvent_${name}">
    <dc:Bounds x="${x}" y="${endY}" width="36" height="36" />
    <bpmndi:BPMNLabel><dc:Bounds x="${x - 10}" y="${endY + 40}" width="55" height="14" /></bpmndi:BPMNLabel>
  </bpmndi:BPMNShape>
  <bpmndi:BPMNEdge id="flow_${name}_End_di" bpmnElement="flow_${name}_End">
    <di:waypoint x="${x + 18}" y="${endY > y ? y + 36 : y}" />
    <di:waypoint x="${x + 18}" y="${endY > y ? endY : endY + 36}" />
  </bpmndi:BPMNEdge>`

beforeAll(async () => {
  if (noBrowser) return
  desk = await aDesk()
  page = await desk.open()
  await signInAs(page, desk.city, { role: 'PROCESS_DESIGNER' })
  const { draftId: processDraftId, version } = await aProcessDraft(desk.city)
  draftId = processDraftId
  const { xml } = await drafted()
  const choice = { processDraftId, expectedVersion: version }
  await desk.city.act((ctx) => saveProcessDraft(ctx, { ...choice, xml: bordered(xml) }))
  await page.goto(`/#/processes/drafts/${encodeId('ProcessDraft', draftId)}`)
  await page.locator('.djs-palette').waitFor()
  await page.getByText(saved).waitFor()
})
afterAll(async () => {
  if (!noBrowser) await desk.close()
})

describe.skipIf(noBrowser)('实现 what the engine reads is set where somebody implements', () => {
  test('设计 who designs is offered neither timer nor message nor variable', async () => {
    await choose('event_ClosingAwaited')
    await field('名称（中文）').waitFor()
    for (const label of ['定时', '定时方式', '结束所附的环节'])
      expect(await field(label).count()).toBe(0)
    expect(await page.getByRole('button', { name: '增加输出变量' }).count()).toBe(0)
    await way('实现').click()
  })

  test('定时 a timer of more than an hour is an error; a clock belongs there', async () => {
    await type('定时', 'P1D')
    await page.getByText('定时超过一小时，应改用时限').waitFor()
    await keepPicture(page, 'modeler-timer')
    await type('定时', 'PT30M')
    await page.getByText('定时超过一小时，应改用时限').waitFor({ state: 'detached' })
    await expect.poll(async () => (await drafted()).xml).toContain('>PT30M<')
  })

  test('消息 an event waits for what a clock of its step tells, and one undoing takes it back', async () => {
    await choose('event_ClosingOverdue')
    await pick('等待的消息', '结案 · 超期')
    await expect.poll(async () => (await drafted()).xml).toContain('name="closing-overdue"')
    expect((await drafted()).xml).not.toContain('handling-overdue')
    await page.getByText('所等的消息无人发出').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '撤销' }).click()
    await expect.poll(async () => (await drafted()).xml).toContain('name="handling-overdue"')
    expect((await drafted()).xml).not.toContain('closing-overdue')
  })

  test('边界事件 an event that does not end its step says so', async () => {
    await field('结束所附的环节').uncheck()
    await expect.poll(async () => (await drafted()).xml).toContain('cancelActivity="false"')
  })
})

describe.skipIf(noBrowser)('系统环节 steps of the system, in words', () => {
  test('捕获拒绝 an error event catches only what its step may be refused for', async () => {
    await choose('event_UnitRefused')
    await page.getByText('所捕获的拒绝不会发生').waitFor()
    expect(await field('结束所附的环节').count()).toBe(0)
    await pick('环节因何被拒绝时发生', '推荐的单位不能处置本案')
    await page.getByText('所捕获的拒绝不会发生').waitFor({ state: 'detached' })
    await expect.poll(async () => (await drafted()).xml).toContain('errorCode="UNIT_NOT_ELIGIBLE"')
    expect((await drafted()).xml).not.toContain('CASE_CLOSED')
    await keepPicture(page, 'modeler-refusal')
  })

  test('自动环节 what the system does is chosen in words, and names a step that nobody has named', async () => {
    await choose('serviceTask_EvaluateCase')
    await pick('系统做什么', '归档上报件')
    await expect.poll(() => field('名称（英文）').inputValue()).toBe('Archive report')
    expect(await field('名称（中文）').inputValue()).toBe('归档上报件')
    await page.getByRole('button', { name: '撤销' }).click()
    await expect.poll(() => field('名称（英文）').inputValue()).toBe('Evaluate case')
    await page.getByText('设定变量').waitFor({ state: 'detached' })
    await choose('serviceTask_ProposeUnits')
    await page.getByText('dispatchMode, verification').waitFor()
  })

  test('查询手册 a step that asks the manual says so by itself; another decision is chosen by its name', async () => {
    const lookUps = async () => (await drafted()).xml.split('decisionId="=manualDecisionId"').length
    const before = await lookUps()
    await choose('businessRuleTask_DecideBeginning')
    await pick('查询哪个决策', '查询指挥手册')
    await expect.poll(lookUps).toBe(before + 1)
    await pick('查询哪个决策', 'case-beginning')
    await expect.poll(() => field('结果变量').inputValue()).toBe('caseBeginning')
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByRole('button', { name: '撤销' }).click()
    await choose('userTask_FileCase')
    await page.locator('[data-action="append.manual-look-up"]').click()
    await page.keyboard.press('Escape')
    await expect.poll(lookUps).toBe(before + 1)
    expect(await field('名称（英文）').inputValue()).toBe('Look up manual')
    await page.getByRole('button', { name: '撤销' }).click()
    await expect.poll(lookUps).toBe(before)
  })

  test('变量映射 a variable goes into a step once it has a name and an expression', async () => {
    await choose('serviceTask_EvaluateCase')
    await page.getByRole('button', { name: '增加输入变量' }).click()
    await type('变量 1', 'repairCost')
    await page.getByText('变量名和表达式都填写后才生效').waitFor()
    await type('表达式 1（FEEL）', 'cost * 2')
    await expect
      .poll(async () => (await drafted()).xml)
      .toContain('<zeebe:input source="=cost * 2" target="repairCost" />')
    await page.getByRole('button', { name: '删除变量 1' }).click()
    await expect.poll(async () => (await drafted()).xml).not.toContain('ioMapping')
    expect(desk.complaints).toEqual([])
  })
})
