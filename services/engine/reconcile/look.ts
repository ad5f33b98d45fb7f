import { setTimeout as pause } from 'node:timers/promises'
import type { CaseFacts, Finding } from './facts.ts'
import { isSuspicious, type Judging, judgeCase } from './judge.ts'
import { inTurns, isRunning, probe } from './probe.ts'
import { readAgain, readCases, readStrays } from './read-facts.ts'
import type { CityRoom, ReconcileRoom } from './room.ts'

export type Look = { readonly cases: number; readonly findings: readonly Finding[] }
type Extent = 'ALL' | 'SUSPICIOUS'

/** Of a page, how many cases are asked about without a reason. */
const sample = 20
/** Milliseconds: longer than the engine keeps its records to itself. */
const settling = 3_000
const queuePatience = 10

/** 查看 — compares a city's cases with the engine; what could be passing is looked at twice. Throws ENGINE_UNAVAILABLE. */
export async function look(room: ReconcileRoom, city: CityRoom, extent: Extent): Promise<Look> {
  const engineId = room.engineId()
  const queueIsBehind = !room.gate.isOpen() || (await room.queueAge()) > queuePatience
  const judging = { engineId, queueIsBehind }
  let cases = 0
  const found: Finding[] = []
  for await (const page of readCases(city.act)) {
    cases += page.length
    const facts = page.filter(({ caseId }) => !room.isSeeding(caseId))
    found.push(...(await judge(room, facts, { ...judging, extent })))
  }
  const standing = await lookTwice(room, city, { found, judging })
  return { cases, findings: [...standing, ...(await strays(room, city, engineId))] }
}

type How = Omit<Judging, 'probes'> & { readonly extent: Extent }

async function judge(room: ReconcileRoom, facts: readonly CaseFacts[], how: How) {
  const unknown = { instance: () => undefined, job: () => undefined }
  const asked =
    how.extent === 'ALL'
      ? facts
      : facts.filter(
          (one, index) => index < sample || isSuspicious(one, { ...how, probes: unknown }),
        )
  const probes = await probe(room.client, asked, how.engineId)
  return facts.flatMap((one) => judgeCase(one, { ...how, probes }))
}

type Found = { readonly found: readonly Finding[]; readonly judging: Omit<Judging, 'probes'> }

/** The engine tells late what it does: only a difference that stands is one. */
async function lookTwice(room: ReconcileRoom, { act }: CityRoom, { found, judging }: Found) {
  const passing = found.filter((finding) => !isCertain(finding))
  if (passing.length === 0) return found
  await pause(settling)
  const caseIds = [...new Set(passing.flatMap(({ caseId }) => caseId ?? []))]
  const again = await judge(room, await readAgain(act, caseIds), { ...judging, extent: 'ALL' })
  const standing = new Set(again.map(nameOf))
  return found.filter((finding) => isCertain(finding) || standing.has(nameOf(finding)))
}

const isCertain = ({ kind }: Finding) =>
  kind === 'INSTANCE_IN_ANOTHER_ENGINE' || kind === 'LADDER_IN_ANOTHER_ENGINE'
const nameOf = ({ kind, caseId, taskId, instanceKey }: Finding) =>
  [kind, caseId, taskId, instanceKey].join(' ')

async function strays(room: ReconcileRoom, { act }: CityRoom, engineId: string) {
  const findings: Finding[] = []
  await inTurns(await readStrays(act, engineId), async ({ instanceKey, caseId }) => {
    if (await isRunning(room.client, instanceKey))
      findings.push({ kind: 'INSTANCE_WITHOUT_CASE', caseId, taskId: null, engineId, instanceKey })
  })
  return findings
}
