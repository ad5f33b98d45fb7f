import { describe, expect, test } from 'vitest'
import { readRecords } from '../../../services/engine/read-records.ts'

const record = (given: object) => ({
  partitionId: 1,
  position: 7,
  key: 2251799813685253,
  timestamp: Date.parse('2026-03-02T02:00:00.123Z'),
  recordType: 'EVENT',
  ...given,
})
const bulk = (...records: object[]) =>
  records.map((each) => `{"index":{"_id":"1-1"}}\n${JSON.stringify(each)}\n`).join('')

const element = (intent: string, position = 7) =>
  record({
    position,
    valueType: 'PROCESS_INSTANCE',
    intent,
    value: {
      bpmnProcessId: 'city-case.140800',
      processDefinitionKey: 2251799813685249,
      processInstanceKey: 2251799813685252,
      elementId: 'userTask_HandleCase',
      bpmnElementType: 'USER_TASK',
    },
  })

describe('记录接收 what the sink keeps of the engine’s records', () => {
  test('an element that was activated, completed or terminated, and a flow that was taken', () => {
    const intents = [
      'ELEMENT_ACTIVATING',
      'ELEMENT_ACTIVATED',
      'ELEMENT_COMPLETING',
      'ELEMENT_COMPLETED',
      'ELEMENT_TERMINATED',
      'SEQUENCE_FLOW_TAKEN',
    ]
    const batch = readRecords(bulk(...intents.map((intent) => element(intent))))
    expect(batch?.records.map((kept) => kept.kind === 'visit' && kept.intent)).toEqual([
      'ELEMENT_ACTIVATED',
      'ELEMENT_COMPLETED',
      'ELEMENT_TERMINATED',
      'SEQUENCE_FLOW_TAKEN',
    ])
  })

  test('an element carries its city, its instance and the instant of the engine', () => {
    expect(readRecords(bulk(element('ELEMENT_ACTIVATED')))?.records).toEqual([
      {
        kind: 'visit',
        intent: 'ELEMENT_ACTIVATED',
        position: '7',
        key: '2251799813685253',
        at: '2026-03-02T02:00:00.123Z',
        instanceKey: '2251799813685252',
        cityCode: '140800',
        definitionKey: '2251799813685249',
        elementId: 'userTask_HandleCase',
        elementType: 'USER_TASK',
      },
    ])
  })

  test('a started instance names its case and a completed officer’s job its outcome', () => {
    const value = { processInstanceKey: 5, bpmnProcessId: 'city-case.140800' }
    const batch = readRecords(
      bulk(
        record({
          valueType: 'MESSAGE_START_EVENT_SUBSCRIPTION',
          intent: 'CORRELATED',
          value: {
            ...value,
            messageName: 'problem-reported.city-case.140800',
            correlationKey: 'a case',
          },
        }),
        record({
          valueType: 'JOB',
          intent: 'COMPLETED',
          value: { ...value, type: 'io.camunda.zeebe:userTask', variables: { outcome: 'FILE' } },
        }),
      ),
    )
    expect(batch?.records).toMatchObject([
      { kind: 'start', correlationKey: 'a case', processId: 'city-case.140800' },
      { kind: 'fact', valueType: 'JOB', facts: { outcome: 'FILE' } },
    ])
  })
})

describe('记录接收 what the sink passes over', () => {
  test('jobs of automatic steps and steps in between are not kept, and the batch’s end is known', () => {
    const value = { type: 'look-up', elementId: 'serviceTask_LookUp', retries: 3 }
    const batch = readRecords(
      bulk(
        element('ELEMENT_COMPLETING', 8),
        record({ position: 9, valueType: 'JOB', intent: 'COMPLETED', value }),
      ),
    )
    expect(batch).toEqual({
      records: [],
      jobs: [
        {
          ...{ position: '9', key: '2251799813685253', cityCode: '', intent: 'COMPLETED' },
          ...{ jobType: 'look-up', elementId: 'serviceTask_LookUp', retries: 3 },
        },
      ],
      end: { partition: 1, position: '9', at: '2026-03-02T02:00:00.123Z' },
    })
  })

  test('keys of a fourth partition keep every digit', () => {
    const line = JSON.stringify(element('ELEMENT_ACTIVATED')).replace(
      '"key":2251799813685253',
      '"key":9007199254740995',
    )
    expect(readRecords(`{}\n${line}\n`)?.records[0]?.key).toBe('9007199254740995')
  })

  test('an empty body holds nothing', () => {
    expect(readRecords('')).toBeNull()
  })
})
