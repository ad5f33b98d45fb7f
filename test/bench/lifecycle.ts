import { setTimeout as pause } from 'node:timers/promises'
import { bareLifecycles } from './bare-engine.ts'
import { assembleCrew } from './officers.ts'
import { aDataDir, aPortBlock, forget, type Product, startProduct } from './product.ts'
import { print } from './report.ts'

/** Both virtual machines compile while they run: the first minutes say little about those that follow. */
const warmUp = Number(process.env['BENCH_WARM_UP'] ?? 800)
const measured = Number(process.env['BENCH_CASES'] ?? 600)
const inFlight = 120

/** 全流程吞吐 — full cases through HTTP, each role its own sign-in, everything on; measured while as many are always under way, afterwards record and engine must agree. */
export async function lifecycle(): Promise<void> {
  const dataDir = await aDataDir()
  const product = await startProduct({ port: aPortBlock(), dataDir, cases: 0 })
  try {
    const { seconds, steps, reported } = await runLifecycles(product, { warmUp, measured })
    await assertAgreement(product, reported)
    const perSecond = measured / seconds
    const bare = await product.stop().then(() => bareLifecycles({ warmUp, measured }))
    print({
      bench: 'lifecycle',
      value: steps / seconds,
      unit: 'steps/s',
      limit: 80,
      lifecyclesPerSecond: perSecond,
      bareLifecyclesPerSecond: bare,
      ratio: perSecond / bare,
      cases: measured,
    })
  } finally {
    await product.stop()
    await forget(dataDir)
  }
}

type Run = {
  /** Cases that are closed before the measured ones. */
  readonly warmUp: number
  readonly measured: number
  /** Ids of cases that the officers leave alone. */
  readonly leave?: ReadonlySet<string>
}

/** 全流程 — keeps as many cases as ever under way, from report to closing, until so many are measured. */
export async function runLifecycles(product: Product, { warmUp, measured, leave }: Run) {
  const crew = await assembleCrew(product)
  const closed = new Set<string>()
  const marks = new Map<number, { at: number; steps: number }>()
  const mark = () => marks.set(closed.size, { at: performance.now(), steps })
  let steps = 0
  let reported = 0
  const done = (caseId: string, elementId: string) => {
    steps += 1
    if (elementId !== 'userTask_CloseCase') return
    closed.add(caseId)
    if (closed.size === warmUp || closed.size === warmUp + measured) mark()
  }
  const officers = crew.work({ seen: () => undefined, done }, leave)
  const isMeasuring = () => closed.size < warmUp + measured
  while (isMeasuring() || closed.size < reported) {
    if (isMeasuring() && reported - closed.size < inFlight) {
      reported += 1
      await crew.report()
    } else await pause(5)
  }
  await officers.stop()
  const [from, to] = [marks.get(warmUp), marks.get(warmUp + measured)]
  if (from === undefined || to === undefined) throw new Error('The run was not measured.')
  return { seconds: (to.at - from.at) / 1000, steps: to.steps - from.steps, reported }
}

type Counts = Record<
  'cases' | 'open_tasks' | 'visits' | 'odd' | 'running' | 'unended' | 'ladders',
  string
>
const counts = `SELECT
  (SELECT count(*) FROM cases WHERE stage = 'CLOSED' AND evaluated_at IS NOT NULL) AS cases,
  (SELECT count(*) FROM tasks WHERE status = 'OPEN') AS open_tasks,
  (SELECT count(*) FROM step_visits) AS visits,
  (SELECT count(*) FROM (SELECT case_id FROM step_visits GROUP BY 1 HAVING count(*) <> 9) AS o) AS odd,
  (SELECT count(*) FROM clocks WHERE state <> 'STOPPED') AS running,
  (SELECT count(*) FROM cases WHERE engine_state <> 'ENDED') AS unended,
  (SELECT count(*) FROM ladders WHERE ended_at IS NULL) AS ladders`

/** Cases, visits, clocks and the engine's own record agree once the sink has caught up. */
async function assertAgreement(product: Product, reported: number): Promise<void> {
  // and the one by which the crew was found
  const expected = reported + 1
  for (const end = performance.now() + 60_000; ; await pause(500)) {
    const [found] = await product.query<Counts>(counts)
    const wrong =
      Number(found?.cases) !== expected ||
      ['open_tasks', 'odd', 'running', 'unended', 'ladders'].some(
        (name) => Number(found?.[name as keyof Counts]) !== 0,
      )
    if (!wrong) return
    if (performance.now() > end)
      throw new Error(
        `Record and engine disagree, expected ${expected} cases: ${JSON.stringify(found)}`,
      )
  }
}
