import { readFileSync } from 'node:fs'
import { BpmnModdle, type ModdleElement } from 'bpmn-moddle'
import { describe, expect, test } from 'vitest'
import { automaticWork } from '../../admin/src/processes/modeler/automatic-work.ts'
import {
  awaitable,
  catchable,
  definitionOf,
  type Timer,
  timerIn,
  withError,
  withMessage,
  withTimer,
} from '../../admin/src/processes/modeler/events.ts'
import {
  type Make,
  type Mapping,
  mappingsIn,
  withMappings,
} from '../../admin/src/processes/modeler/extensions.ts'
import { modelingTexts } from '../../admin/src/texts/modeling/texts.ts'
import { lintModel } from '../../services/process-editions/lint.ts'
import {
  flowElementsOf,
  parseBpmn,
  processesOf,
  writeBpmn,
} from '../../services/process-editions/moddle.ts'

const zeebe: unknown = JSON.parse(
  readFileSync('node_modules/zeebe-bpmn-moddle/resources/zeebe.json', 'utf8'),
)
const moddle = new BpmnModdle({ zeebe })
let made = 0
const standing = ['bpmn:Message', 'bpmn:Error']
/** As the drawing tools do: what stands by itself has an id. */
const make: Make = (type, values) =>
  (moddle as unknown as { create: Make }).create(type, {
    ...(standing.includes(type) && { id: `referred_${++made}` }),
    ...values,
  })

/** A model whose officer's step has an event at its border. */
async function bordered(rule: 'message-known' | 'timer-short') {
  const xml = readFileSync(`processes/lint/models/${rule}/valid.bpmn`, 'utf8')
  const definitions = await parseBpmn(xml)
  const elements = processesOf(definitions).flatMap(flowElementsOf)
  const find = (id: string) => {
    const found = elements.find((one) => one.id === id)
    if (found === undefined) throw new Error(`no ${id}`)
    return found
  }
  const type = rule === 'timer-short' ? 'Timer' : 'Message'
  const event = find('event_VerificationOverdue')
  const definition = definitionOf(event, `bpmn:${type}EventDefinition`)
  if (definition === undefined) throw new Error('no definition')
  return { definitions, event, definition, step: find('userTask_VerifyHandling') }
}
const found = async (definitions: ModdleElement) =>
  (
    await lintModel(await writeBpmn(definitions), { jobTypes: ['evaluate-case', 'dispatch-case'] })
  ).map(({ rule }) => rule)

describe('消息 an event at the border of an officer’s step', () => {
  test('may wait for what the handling clock and the step’s own clock tell', async () => {
    const { event } = await bordered('message-known')
    expect(awaitable(event).map(({ name }) => name)).toEqual([
      ...['handling-warning', 'handling-overdue', 'handling-level-3', 'handling-level-4'],
      ...['verification-warning', 'verification-overdue'],
      ...['verification-level-3', 'verification-level-4'],
    ])
  })

  test.each(['handling-overdue', 'verification-warning'])(
    'waits for %s, and the checks find nothing',
    async (name) => {
      const { definitions, definition } = await bordered('message-known')
      const { root, rootElements, referred } = withMessage(make, definition, name)
      expect(root).toBe(definitions)
      Object.assign(root, { rootElements })
      Object.assign(definition, { messageRef: referred })
      expect(await found(definitions)).toEqual([])
      const names = rootElements.map((one) => one.name)
      expect(names).toContain(name)
      expect(names).not.toContain('verification-overdue')
    },
  )

  test('what the model knows already is not there twice, and what another event waits for stays', async () => {
    const { definition } = await bordered('message-known')
    const again = withMessage(make, definition, 'verification-overdue')
    expect(again.referred).toBe(definition.messageRef)
    expect(again.rootElements).toEqual(again.root.rootElements)
    const starting = withMessage(make, definition, 'handling-done')
    expect(starting.rootElements.map(({ name }) => name)).toContain('handling-done')
  })
})

describe('捕获拒绝 an error event at the border of a step of the system', () => {
  async function refused() {
    const xml = readFileSync('processes/lint/models/error-known/valid.bpmn', 'utf8')
    const definitions = await parseBpmn(xml)
    const event = processesOf(definitions)
      .flatMap(flowElementsOf)
      .find(({ $type }) => $type === 'bpmn:BoundaryEvent')
    const definition = event && definitionOf(event, 'bpmn:ErrorEventDefinition')
    if (event === undefined || definition === undefined) throw new Error('no event')
    return { definitions, event, definition }
  }

  test('may catch what the worker declares; at an officer’s step there is nothing to catch', async () => {
    expect(catchable((await refused()).event)).toEqual(['UNIT_NOT_ELIGIBLE'])
    expect(catchable((await bordered('message-known')).event)).toEqual([])
  })

  test('catches it by its code, and the checks find nothing; the error of before is gone', async () => {
    const { definitions, definition } = await refused()
    for (const [code, problems] of [
      ['CASE_CLOSED', ['zhihui/error-known']],
      ['UNIT_NOT_ELIGIBLE', []],
    ] as const) {
      const { root, rootElements, referred } = withError(make, definition, code)
      Object.assign(root, { rootElements })
      Object.assign(definition, { errorRef: referred })
      expect(await found(definitions)).toEqual(problems)
    }
    const errors = (definitions.rootElements ?? []).filter(({ $type }) => $type === 'bpmn:Error')
    expect(errors.map(({ errorCode }) => errorCode)).toEqual(['UNIT_NOT_ELIGIBLE'])
  })

  test('whatever a worker declares has a name in both languages', () => {
    const codes = new Set(automaticWork.flatMap(({ refusals }) => refusals))
    for (const { technical } of Object.values(modelingTexts))
      expect(Object.keys(technical.refusals)).toEqual([...codes].sort())
  })
})

describe('定时 a timer', () => {
  test.each<[Timer, string, readonly string[]]>([
    [{ kind: 'timeDuration', said: 'PT30M' }, 'PT30M', []],
    [{ kind: 'timeDuration', said: 'P1D' }, 'P1D', ['zhihui/timer-short']],
    [{ kind: 'timeDate', said: 'date and time(nextAt)' }, '=date and time(nextAt)', []],
  ])('%j stands in the model as %s; the checks find %j', async (timer, said, problems) => {
    const { definitions, definition } = await bordered('timer-short')
    Object.assign(definition, withTimer(make, definition, timer))
    expect(timerIn(definition)).toEqual({ kind: timer.kind, said })
    expect(await found(definitions)).toEqual(problems)
  })

  test('that says nothing is a duration at first', async () => {
    const { definition } = await bordered('timer-short')
    Object.assign(definition, withTimer(make, definition, { kind: 'timeCycle', said: '' }))
    expect(timerIn(definition)).toEqual({ kind: 'timeDuration', said: '' })
  })
})

describe('变量映射 what goes into a step and comes out of it', () => {
  const inside: readonly Mapping[] = [{ target: 'cost', source: '=repairCost * 2' }]
  const outside: readonly Mapping[] = [{ target: 'checked', source: '=true' }]

  test('stands in the model, each on its side, and the checks find nothing', async () => {
    const { definitions, step } = await bordered('message-known')
    const map = (side: 'inputParameters' | 'outputParameters', mappings: readonly Mapping[]) => {
      step.extensionElements = withMappings(make, step, { side, mappings })
    }
    map('inputParameters', inside)
    map('outputParameters', outside)
    expect(mappingsIn(step, 'inputParameters')).toEqual(inside)
    expect(mappingsIn(step, 'outputParameters')).toEqual(outside)
    expect(await found(definitions)).toEqual([])
    map('inputParameters', [])
    expect(mappingsIn(step, 'outputParameters')).toEqual(outside)
    map('outputParameters', [])
    expect(await writeBpmn(definitions)).not.toContain('ioMapping')
  })
})
