import { setTimeout as pause } from 'node:timers/promises'
import { untilAnswered } from '../until-answered.ts'
import type { CaseFacts, Finding } from './facts.ts'
import { judgeCase } from './judge.ts'
import { inTurns } from './probe.ts'
import { readAgain } from './read-facts.ts'
import type { CityRoom, ReconcileRoom } from './room.ts'

const atOnce = 4
const patience = 90_000
const lookEvery = 500
const cancelPatience = 20_000

/** 修复 — mends what was found in a city, each difference in a transaction of its own; answers those that were mended, not those that have moved meanwhile. */
export async function mend(
  room: Pick<ReconcileRoom, 'repair' | 'engineId' | 'log'>,
  { act }: Pick<CityRoom, 'act'>,
  findings: readonly Finding[],
): Promise<readonly Finding[]> {
  const mended: Finding[] = []
  await inTurns(
    findings,
    async (finding) => {
      try {
        const isMended = await act((ctx) => room.repair(ctx, finding, room.engineId()))
        if (isMended) mended.push(finding)
      } catch (error) {
        room.log.error({ err: error, finding }, 'a difference was not repaired')
      }
    },
    atOnce,
  )
  return mended
}

/**
 * 清除旧实例 — ends what a folder that was rolled back still runs, before anything new is begun in it: later its
 * keys could be those of others. The queue is held meanwhile, so the engine is told at once; answers what it ended.
 */
export async function cancelFormer(
  room: ReconcileRoom,
  city: CityRoom,
  findings: readonly Finding[],
): Promise<readonly Finding[]> {
  const mended = await mend(room, city, findings)
  await inTurns(mended, async ({ instanceKey }) => {
    if (instanceKey !== null)
      await untilAnswered(() => room.client.cancelInstance(instanceKey), cancelPatience)
  })
  return mended
}

/** 待复核 — waits until what was mended has come through the engine; answers what still differs. */
export async function untilSettled(
  room: ReconcileRoom,
  { act }: CityRoom,
  mended: readonly Finding[],
): Promise<readonly Finding[]> {
  const caseIds = [...new Set(mended.flatMap(({ caseId }) => caseId ?? []))]
  if (caseIds.length === 0) return []
  const judging = {
    engineId: room.engineId(),
    queueIsBehind: false,
    probes: { instance: () => undefined, job: () => undefined },
  }
  for (const end = performance.now() + patience; ; await pause(lookEvery)) {
    const facts = await readAgain(act, caseIds)
    const standing = facts.flatMap((one) => judgeCase(one, judging))
    if (standing.length === 0 && !facts.some(isUnderWay)) return []
    if (performance.now() > end)
      return standing.length > 0 ? standing : facts.filter(isUnderWay).map(unstarted)
  }
}

/** Asked for, but no instance or job has come yet. */
const isUnderWay = ({ engineState, instanceKey, steps, ladder }: CaseFacts) =>
  engineState !== 'ENDED' &&
  (instanceKey === null ||
    steps.some(({ awaitsJob }) => awaitsJob) ||
    (ladder !== null && ladder.instanceKey === null))

const unstarted = ({ caseId, engineId, instanceKey }: CaseFacts): Finding => ({
  ...{ kind: 'CASE_WITHOUT_START', caseId, taskId: null, engineId, instanceKey },
})
