import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createRecordKeeper, type RecordKeeper } from '../../../services/engine/keep-records.ts'
import { openRecordSink, type RecordSink } from '../../../services/engine/record-sink.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { freePort } from '../../support/database-server.ts'
import { aCaseAt } from './records.ts'

let city: TestCity
let pool: pg.Pool
let engineId: string
let rolledBack = 0
let keeper: RecordKeeper
const tenSecondsLater = '2026-03-02T02:00:10Z'
let now = tenSecondsLater
beforeAll(async () => {
  city = await aCity()
  pool = new pg.Pool({ connectionString: city.testDatabase.appUrl, max: 2 })
})
beforeEach(() => {
  engineId = randomUUID()
  now = tenSecondsLater
  keeper = aKeeper()
})
afterAll(async () => {
  await pool.end()
  await city.close()
})

const aKeeper = () =>
  createRecordKeeper({
    pool,
    engineId: () => engineId,
    onRolledBack: async () => {
      rolledBack++
      engineId = randomUUID()
    },
    now: () => new Date(now),
  })
const findCase = (id: string) => city.act((ctx) => ctx.db.case.findUniqueOrThrow({ where: { id } }))
const visits = () => city.act((ctx) => ctx.db.elementVisit.count({ where: { engineId } }))

let lastKey = 2251799813685249
const record = (position: number, valueType: string, intent: string, value: object) => ({
  partitionId: 1,
  position,
  key: 4000 + position,
  timestamp: Date.parse('2026-03-02T02:00:00Z') + position,
  valueType,
  intent,
  value: { bpmnProcessId: `city-case.${city.scope.cityCode}`, processDefinitionKey: 1, ...value },
})
type Line = ReturnType<typeof record>
const bulk = (...lines: Line[]) =>
  lines.map((line) => `{"index":{}}\n${JSON.stringify(line)}\n`).join('')
const anInstance = (caseId: string) => {
  const processInstanceKey = ++lastKey
  return {
    started: (position: number) =>
      record(position, 'MESSAGE_START_EVENT_SUBSCRIPTION', 'CORRELATED', {
        processInstanceKey,
        messageName: `problem-reported.city-case.${city.scope.cityCode}`,
        correlationKey: caseId,
      }),
    step: (position: number, intent = 'ELEMENT_ACTIVATED', bpmnElementType = 'USER_TASK') =>
      record(position, 'PROCESS_INSTANCE', intent, {
        processInstanceKey,
        elementId: 'userTask_FileCase',
        bpmnElementType,
      }),
    incident: (position: number, intent: string) => ({
      ...record(position, 'INCIDENT', intent, {
        processInstanceKey,
        elementId: 'serviceTask_ProposeUnits',
        errorType: 'JOB_NO_RETRIES',
        errorMessage: 'The street is unknown.',
      }),
      key: 77,
    }),
    processInstanceKey,
  }
}
const anEdition = (number: number) =>
  city.act(({ db, city: { cityId } }) =>
    db.processEdition.create({
      data: {
        ...{ cityId, processId: 'city-case', number, hash: String(number), engineId },
        ...{ definitionKey: 1, definitionVersion: 1, xml: '', steps: [], deployedAt: new Date() },
      },
    }),
  )
const aReportedCase = () => city.act((ctx) => aCaseAt(ctx))

describe('记录接收 each of the engine’s records is kept once', () => {
  test('a batch that comes twice leaves one row a record', async () => {
    const instance = anInstance(await aReportedCase())
    const body = bulk(instance.started(1), instance.step(2), instance.step(3, 'ELEMENT_COMPLETED'))
    await keeper.keep(body)
    await keeper.keep(body)
    await aKeeper().keep(body)
    expect(await visits()).toBe(2)
    expect(rolledBack).toBe(0)
  })

  test('a batch that was kept is not counted again', async () => {
    const timedOut = record(1, 'JOB', 'TIMED_OUT', { type: 'propose-units' })
    await keeper.keep(bulk(timedOut))
    await keeper.keep(bulk(timedOut))
    expect([...keeper.timeOuts()]).toEqual([['propose-units', 1]])
  })

  test('it catches up while records of the past are coming, and not once they have stopped', async () => {
    expect(keeper.isCatchingUp()).toBe(false)
    await keeper.keep(bulk(anInstance(await aReportedCase()).started(1)))
    expect(keeper.isCatchingUp()).toBe(true)
    now = '2026-03-02T02:00:13Z'
    expect(keeper.isCatchingUp()).toBe(false)
  })

  test('a record that does not name its case is filed under it all the same, after a restart too', async () => {
    const caseId = await aReportedCase()
    const instance = anInstance(caseId)
    await keeper.keep(bulk(instance.started(1)))
    await aKeeper().keep(bulk(instance.step(2)))
    const [visit] = await city.act((ctx) => ctx.db.elementVisit.findMany({ where: { engineId } }))
    expect(visit).toMatchObject({
      caseId,
      cityId: city.scope.cityId,
      elementId: 'userTask_FileCase',
    })
  })

  test('records of a process that belongs to no city of ours are passed over', async () => {
    const foreign = anInstance(randomUUID()).step(1)
    await keeper.keep(
      bulk({ ...foreign, value: { ...foreign.value, bpmnProcessId: 'order.999998' } }),
    )
    expect(await visits()).toBe(0)
  })
})

describe('绑定 which instance is a case’s', () => {
  test('a case is pinned to the newest of the editions that share its model', async () => {
    const caseId = await aReportedCase()
    for (const number of [1, 2, 3]) await anEdition(number)
    await keeper.keep(bulk(anInstance(caseId).started(1)))
    const { processEdition } = await city.act(({ db }) =>
      db.case.findUniqueOrThrow({ where: { id: caseId }, select: { processEdition: true } }),
    )
    expect(processEdition?.number).toBe(3)
  })

  test('what another city’s process begins is not the case’s instance, and is to be canceled', async () => {
    const other = await aCity({ database: city.testDatabase })
    try {
      const caseId = await aReportedCase()
      const instance = anInstance(caseId)
      const started = instance.started(1)
      const bpmnProcessId = `city-case.${other.scope.cityCode}`
      await keeper.keep(bulk({ ...started, value: { ...started.value, bpmnProcessId } }))
      expect(await findCase(caseId)).toMatchObject({ instanceKey: null, engineState: 'STARTING' })
      const { rows } = await owner(
        `SELECT payload FROM engine_commands._private_jobs
         WHERE payload->>'instanceKey' = '${instance.processInstanceKey}'`,
      )
      expect(rows).toEqual([{ payload: expect.objectContaining({ kind: 'cancel-instance' }) }])
    } finally {
      await other.close()
    }
  })

  const isCanceled = async ({ processInstanceKey }: { processInstanceKey: number }) =>
    (
      await owner(`SELECT count(*)::int AS n FROM engine_commands._private_jobs
        WHERE payload->>'kind' = 'cancel-instance' AND payload->>'instanceKey' = '${processInstanceKey}'`)
    ).rows[0]?.n !== 0

  test('the first instance that speaks for a case is bound to it, any other is to be canceled', async () => {
    const caseId = await aReportedCase()
    const [first, second] = [anInstance(caseId), anInstance(caseId)]
    await keeper.keep(bulk(first.started(1), second.started(2)))
    await keeper.keep(bulk(second.started(3)))
    expect(await findCase(caseId)).toMatchObject({ engineId, engineState: 'RUNNING' })
    expect(await Promise.all([first, second].map(isCanceled))).toEqual([false, true])
  })

  const bind = (caseId: string, { processInstanceKey }: { processInstanceKey: number }) =>
    city.act(({ db }) =>
      db.case.update({
        where: { id: caseId },
        data: { engineId, instanceKey: BigInt(processInstanceKey), engineState: 'RUNNING' },
      }),
    )

  test('an instance is not canceled where the record knows nothing of the one that is bound', async () => {
    const caseId = await aReportedCase()
    const [forgotten, again] = [anInstance(caseId), anInstance(caseId)]
    await bind(caseId, forgotten)
    await keeper.keep(bulk(again.started(1), again.step(2)))
    expect(await isCanceled(again)).toBe(false)
  })

  test('a case that is bound to what the engine has given to another case waits for an instance of its own', async () => {
    const [waiting, other] = [await aReportedCase(), await aReportedCase()]
    const instance = anInstance(other)
    await bind(waiting, instance)
    await keeper.keep(bulk(instance.started(1)))
    expect(await findCase(waiting)).toMatchObject({ instanceKey: null, engineState: 'STARTING' })
    const instanceKey = BigInt(instance.processInstanceKey)
    expect(await findCase(other)).toMatchObject({ instanceKey, engineState: 'RUNNING' })
  })
})

describe('指令队列 commands wait by themselves', () => {
  test('whoever looks for other work does not read past them', async () => {
    const count = (schema: string) => owner(`SELECT count(*)::int AS n FROM ${schema}.jobs`)
    const [before, others] = [await count('engine_commands'), await count('graphile_worker')]
    await city.act(async ({ queue }) =>
      queue.add({ kind: 'cancel-instance', engineId, instanceKey: '1' }),
    )
    expect(await count('graphile_worker')).toMatchObject({ rows: others.rows })
    expect((await count('engine_commands')).rows[0]?.n).toBe((before.rows[0]?.n ?? 0) + 1)
  })
})

describe('异常 an incident holds the case until it is resolved', () => {
  test('the case says so, and goes on afterwards', async () => {
    const caseId = await aReportedCase()
    const instance = anInstance(caseId)
    await keeper.keep(bulk(instance.started(1), instance.incident(2, 'CREATED')))
    expect(await findCase(caseId)).toMatchObject({ engineState: 'INCIDENT' })
    await keeper.keep(bulk(instance.incident(3, 'RESOLVED')))
    expect(await findCase(caseId)).toMatchObject({ engineState: 'RUNNING' })
    await keeper.keep(bulk(instance.step(4, 'ELEMENT_COMPLETED', 'PROCESS')))
    expect(await findCase(caseId)).toMatchObject({ engineState: 'ENDED' })
  })
})

describe('引擎回退 a folder that was rolled back', () => {
  test('another story under known positions is kept under another engine id', async () => {
    const before = engineId
    const instance = anInstance(await aReportedCase())
    await keeper.keep(bulk(instance.started(1), instance.step(2)))
    const other = { ...instance.step(2), key: 5, timestamp: instance.step(2).timestamp + 60_000 }
    await expect(keeper.keep(bulk(other))).rejects.toThrow()
    expect(rolledBack).toBe(1)
    await keeper.keep(bulk(other))
    expect(engineId).not.toBe(before)
    expect(await visits()).toBe(1)
  })
})

describe('时钟回拨 an engine that is started again after its clock was set back', () => {
  test('tells again what it told an hour ahead, which is no other story', async () => {
    const before = { engineId, rolledBack }
    const instance = anInstance(await aReportedCase())
    const early = instance.step(2)
    const ahead = { ...early, timestamp: early.timestamp + 3_600_000 }
    await keeper.keep(bulk(instance.started(1), ahead))
    await keeper.keep(bulk({ ...instance.step(3), timestamp: early.timestamp + 1_000 }))
    await aKeeper().keep(bulk(ahead))
    expect({ engineId, rolledBack }).toEqual(before)
    expect(await visits()).toBe(2)
  })
})

describe('记录接收 the endpoint', () => {
  let sink: RecordSink
  const told: string[] = []
  const bodies: { fail: boolean } = { fail: true }
  beforeAll(async () => {
    const keep = async (body: string) => {
      if (bodies.fail) throw new Error('the database is away')
      await new Promise((committed) => setTimeout(committed, 50))
      told.push(body)
    }
    sink = await openRecordSink({ port: await freePort(), keep, log: pino({ level: 'silent' }) })
  })
  afterAll(() => sink.stop())
  const send = (path: string, method: string) =>
    fetch(`${sink.url}${path}`, { method, body: 'a batch' })

  test('says yes only after a batch has been kept, and anything else makes the engine send it again', async () => {
    expect((await send('/_bulk', 'POST')).status).toBe(503)
    bodies.fail = false
    const answer = await send('/_bulk', 'POST')
    expect(told).toEqual(['a batch'])
    expect(await answer.json()).toEqual({ took: 1, errors: false, items: [] })
  })

  test('nods at the exporter’s settings', async () => {
    expect(await (await send('/zeebe-record*/_settings', 'PUT')).json()).toEqual({
      acknowledged: true,
    })
  })
})

async function owner(query: string) {
  const client = new pg.Client({ connectionString: city.testDatabase.ownerUrl })
  await client.connect()
  try {
    return await client.query<{ n: number }>(query)
  } finally {
    await client.end()
  }
}
