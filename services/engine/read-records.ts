import { z } from 'zod'
import { cityCodeOf } from './job-facts.ts'
import { factsOf, key, RecordValue, startOf, troubleOf, visitOf } from './record-value.ts'
import { userTaskJobType } from './run-user-tasks.ts'
import { type JobChange, jobIntents, jobOf } from './waiting-jobs.ts'

/** 引擎记录 — what is kept of one record of the engine; keys are strings, `at` is an ISO instant. */
export type EngineRecord = {
  readonly position: string
  readonly key: string
  readonly at: string
  readonly instanceKey: string
  /** Empty where the record itself does not say. */
  readonly cityCode: string
} & (Visit | Fact | Start | Trouble)

type Visit = {
  readonly kind: 'visit'
  readonly intent: string
  readonly definitionKey: string
  readonly elementId: string
  readonly elementType: string
}
type Fact = {
  readonly kind: 'fact'
  readonly valueType: string
  readonly intent: string
  readonly facts: Readonly<Record<string, unknown>>
}
type Start = {
  readonly kind: 'start'
  readonly definitionKey: string
  readonly processId: string
  readonly messageName: string
  readonly correlationKey: string
}
type Trouble = {
  readonly kind: 'incident'
  readonly intent: string
  readonly elementId: string
  readonly errorType: string
  readonly message: string
}

/** Where a batch ends, whatever of it is kept. */
export type BatchEnd = {
  readonly partition: number
  readonly position: string
  readonly at: string
}
export type Batch = {
  readonly end: BatchEnd
  readonly records: readonly EngineRecord[]
  /** What became of jobs, for the watchdog: looked at, not kept. */
  readonly jobs: readonly JobChange[]
}

/** The records the product shows or checks (design D11), by value type and intent. */
const kept: Readonly<Record<string, readonly string[]>> = {
  PROCESS_INSTANCE: [
    'ELEMENT_ACTIVATED',
    'ELEMENT_COMPLETED',
    'ELEMENT_TERMINATED',
    'SEQUENCE_FLOW_TAKEN',
  ],
  MESSAGE_START_EVENT_SUBSCRIPTION: ['CORRELATED'],
  INCIDENT: ['CREATED', 'RESOLVED'],
  TIMER: ['CREATED', 'TRIGGERED', 'CANCELED'],
  DECISION_EVALUATION: ['EVALUATED', 'FAILED'],
  JOB: ['COMPLETED', 'CANCELED'],
}

const Envelope = z.object({
  partitionId: z.number(),
  position: key,
  key,
  timestamp: z.number(),
  valueType: z.string(),
  intent: z.string(),
  value: RecordValue,
})
type Envelope = z.output<typeof Envelope>

/** 读记录 — one bulk body of the exporter: pairs of lines, action and record; null when it holds none. */
export function readRecords(body: string): Batch | null {
  const lines = body.split('\n').filter((line, index) => index % 2 === 1 && line !== '')
  const last = lines.at(-1)
  if (last === undefined) return null
  const { partitionId, position, timestamp } = parseLine(last)
  const read = lines.filter(mayBeRead).map(parseLine)
  return {
    end: { partition: partitionId, position, at: instant(timestamp) },
    records: read.flatMap(readRecord),
    jobs: read.flatMap(readJob),
  }
}

/** Half of the records are not read: sorted out by their text, before they are parsed. */
function mayBeRead(line: string): boolean {
  const type = Object.keys(kept).find((name) => line.includes(`"valueType":"${name}"`))
  if (type === undefined) return false
  const intents = type === 'JOB' ? jobIntents : (kept[type] ?? [])
  return intents.some((intent) => line.includes(`"intent":"${intent}"`))
}

/** Keys of a fourth and later partition exceed a number's range: quoted first, where the text allows it. */
function parseLine(line: string): Envelope {
  try {
    return Envelope.parse(JSON.parse(line.replace(/:(\d{16,})(?=[,}])/g, ':"$1"')))
  } catch {
    return Envelope.parse(JSON.parse(line))
  }
}

function readJob({ valueType, intent, value, position, key }: Envelope): JobChange[] {
  if (valueType !== 'JOB') return []
  return [{ position, key, cityCode: cityCodeOf(value.bpmnProcessId), intent, ...jobOf(value) }]
}

function readRecord(record: Envelope): EngineRecord[] {
  const { valueType, intent, value } = record
  if (!kept[valueType]?.includes(intent)) return []
  const common = {
    position: record.position,
    key: record.key,
    at: instant(record.timestamp),
    instanceKey: value.processInstanceKey,
    cityCode: cityCodeOf(value.bpmnProcessId),
  }
  switch (valueType) {
    case 'PROCESS_INSTANCE':
      return [{ ...common, kind: 'visit', intent, ...visitOf(value) }]
    case 'MESSAGE_START_EVENT_SUBSCRIPTION':
      return [{ ...common, kind: 'start', ...startOf(value) }]
    case 'INCIDENT':
      return [{ ...common, kind: 'incident', intent, ...troubleOf(value) }]
    case 'JOB':
      if (value['type'] !== userTaskJobType) return []
  }
  return [{ ...common, kind: 'fact', valueType, intent, facts: factsOf(valueType, value) }]
}

const instant = (timestamp: number) => new Date(timestamp).toISOString()
