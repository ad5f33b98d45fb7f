import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBoth } from '../../prisma/catalogue.ts'
import { aCity, type TestCity } from '../../support/city.ts'
import { aCaseAt, anOpenTask } from './records.ts'

let city: TestCity
let room: Awaited<ReturnType<typeof openBoth>>
beforeAll(async () => {
  city = await aCity()
  room = await openBoth(city.testDatabase)
})
afterAll(async () => {
  await room.close()
  await city.close()
})

type Statement = readonly [sql: string, ...values: unknown[]]

/** What the watchdog finds at one instant, to which all that is written before belongs; nothing of it stays. */
async function found(engineId: string, ...statements: readonly Statement[]) {
  await room.owner('BEGIN')
  try {
    for (const [sql, ...values] of statements) await room.owner(sql, values)
    const [row] = await room.owner('SELECT watch_figures($1) AS figures', [engineId])
    return row?.['figures'] as Readonly<Record<string, number>>
  } finally {
    await room.owner('ROLLBACK')
  }
}

describe('迟到的阶梯 ladders that have not woken', () => {
  const aLadder = async (armed: string): Promise<Statement> => [
    `INSERT INTO ladders (case_id, city_id, armed_at) VALUES ($1, $2, now() - $3::interval)`,
    ...[await city.act(aCaseAt), city.scope.cityId, armed],
  ]

  test.each([
    ['31 s', 1],
    ['29 s', 0],
  ])('of one that should have woken %s ago, %i are late', async (armed, late) => {
    expect(await found(randomUUID(), await aLadder(armed))).toMatchObject({ lateTimers: late })
  })

  test('one that has ended is not waited for', async () => {
    const ended: Statement = ['UPDATE ladders SET ended_at = now()']
    const figures = await found(randomUUID(), await aLadder('31 s'), ended)
    expect(figures).toMatchObject({ lateTimers: 0 })
  })
})

const told = (engineId: string, ago: string): Statement => [
  `INSERT INTO engine_positions (engine_id, partition, position, at, latest)
   VALUES ($1, 1, 1, now() - $2::interval, now())`,
  ...[engineId, ago],
]
/** A step that an officer has ended. */
const aStep = async (endedAgo: string) => {
  const engineId = randomUUID()
  const jobKey = '4711'
  const caseId = await city.act(aCaseAt)
  const taskId = await city.act((ctx) => anOpenTask(ctx, { caseId, engineId, jobKey }))
  const done: Statement = [
    `UPDATE tasks SET status = 'DONE', closed_at = now() - $2::interval WHERE id = $1`,
    ...[taskId, endedAgo],
  ]
  return { engineId, jobKey, caseId, taskId, done }
}
const unrecorded = async (engineId: string, ...statements: readonly Statement[]) =>
  (await found(engineId, ...statements))['unrecordedSeconds']

const recorded: [string, (step: Awaited<ReturnType<typeof aStep>>) => Statement][] = [
  [
    'whose end is in the record',
    ({ engineId, jobKey }) => [
      `INSERT INTO engine_records (engine_id, partition, position, city_id, value_type, intent, key, facts, at)
     VALUES ($1, 1, 1, $2, 'JOB', 'COMPLETED', $3, '{}', now())`,
      ...[engineId, city.scope.cityId, jobKey],
    ],
  ],
  [
    'of which the engine has not been told yet',
    ({ taskId }) => [
      `SELECT enqueue_commands(jsonb_build_array(jsonb_build_object('kind', 'complete-task', 'taskId', $1::text)))`,
      taskId,
    ],
  ],
  [
    'that is open',
    ({ taskId }) => [`UPDATE tasks SET status = 'OPEN', closed_at = NULL WHERE id = $1`, taskId],
  ],
  [
    'of a case that the engine has no more to do with',
    ({ caseId }) => [`UPDATE cases SET engine_state = 'ENDED' WHERE id = $1`, caseId],
  ],
  [
    'of another engine',
    ({ taskId }) => ['UPDATE tasks SET engine_id = uuidv7() WHERE id = $1', taskId],
  ],
  [
    'after which the engine has said other things',
    ({ engineId }) => [
      `UPDATE engine_positions SET at = now() - interval '1 s' WHERE engine_id = $1`,
      engineId,
    ],
  ],
]

describe('记录滞后 how long the record has not been told of what officers do', () => {
  test('is the age of the step that was ended first since the engine last said anything', async () => {
    const { engineId, done, caseId } = await aStep('40 s')
    const another = await city.act((ctx) => anOpenTask(ctx, { caseId, engineId, jobKey: '4712' }))
    const later: Statement = [
      `UPDATE tasks SET status = 'DONE', closed_at = now() - interval '5 s' WHERE id = $1`,
      another,
    ]
    expect(await unrecorded(engineId, told(engineId, '60 s'), done, later)).toBeCloseTo(40, 1)
  })

  test('counts from the beginning where the engine has never said anything', async () => {
    const { engineId, done } = await aStep('40 s')
    const known: Statement = [
      `INSERT INTO engines (id, created_at) VALUES ($1, now() - interval '1 h')`,
      engineId,
    ]
    expect(await unrecorded(engineId, known, done)).toBeCloseTo(40, 1)
  })

  test('is told in real time, whatever time it is in the city', async () => {
    const { engineId, done } = await aStep('40 s')
    const ahead: Statement = [
      'UPDATE cities SET clock_offset_ms = 3600000 WHERE id = $1',
      city.scope.cityId,
    ]
    const inItsTime: Statement = [
      `UPDATE tasks SET closed_at = closed_at + interval '1 h' WHERE engine_id = $1`,
      engineId,
    ]
    const statements = [told(engineId, '60 s'), done, ahead, inItsTime]
    expect(await unrecorded(engineId, ...statements)).toBeCloseTo(40, 1)
  })

  test.each(recorded)('is nothing for a step %s', async (_, change) => {
    const step = await aStep('40 s')
    const { engineId, done } = step
    expect(await unrecorded(engineId, told(engineId, '60 s'), done, change(step))).toBe(0)
  })
})

describe('对账 differences that stand', () => {
  type Run = {
    readonly ago: string
    readonly standing: number
    readonly repair?: boolean
    readonly failure?: string
    readonly finished?: boolean
    readonly cityId?: string
  }
  const run = ({ ago, standing, ...given }: Run): Statement => [
    `INSERT INTO reconciliation_runs (id, city_id, repair, requested_at, finished_at, standing, failure)
     VALUES (uuidv7(), $1, $2, now() - $3::interval, CASE WHEN $4 THEN now() END, $5, $6)`,
    ...[given.cityId ?? city.scope.cityId, given.repair ?? true, ago],
    ...[given.finished ?? true, standing, given.failure ?? null],
  ]
  const standing = async (...runs: readonly Run[]) =>
    (await found(randomUUID(), ...runs.map(run)))['differencesStanding']

  test('are those of each city’s last run', async () => {
    const other = await aCity({ database: city.testDatabase })
    try {
      const { cityId } = other.scope
      const runs = [
        ...[
          { ago: '10 min', standing: 70 },
          { ago: '5 min', standing: 2 },
        ],
        { ago: '1 min', standing: 3, cityId },
      ]
      expect(await standing(...runs)).toBe(5)
    } finally {
      await other.close()
    }
  })

  test('stand no more once a run has mended them', async () => {
    expect(await standing({ ago: '5 min', standing: 70 }, { ago: '1 min', standing: 0 })).toBe(0)
  })

  test.each<[string, Omit<Run, 'ago' | 'standing'>]>([
    ['that was to look only, and left what the next one mends by itself', { repair: false }],
    ['that came to nothing', { failure: 'The engine does not answer.' }],
    ['that is not over', { finished: false }],
  ])('are not told of a run %s', async (_, given) => {
    const last = { ago: '1 min', standing: 9, ...given }
    expect(await standing({ ago: '5 min', standing: 2 }, last)).toBe(2)
  })
})
