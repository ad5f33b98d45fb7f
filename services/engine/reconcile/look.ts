import { setTimeout as pause } from 'node:timers/promises'
import type { CaseFacts, Finding } from './facts.ts'
import { isItsTurn, turnAt } from './is-its-turn.ts'
import { isSuspicious, type Judging, judgeCase } from './judge.ts'
import { inTurns, isRunning, probe } from './probe.ts'
import { readAgain, readCases, readStrays } from './read-facts.ts'
import type { CityRoom, ReconcileRoom } from './room.ts'

export type Look = { readonly cases: number; readonly findings: readonly Finding[] }
type Extent = 'ALL' | 'SUSPICIOUS'

/** Milliseconds: longer than the engine keeps its records to itself. */
const settling = 3_000
const queuePatience = 10

/** 查看 — compares a city's cases with the engine; what could be passing is looked at twice. Throws ENGINE_UNAVAILABLE. */
export async function look(room: ReconcileRoom, city: CityRoom, extent: Extent): Promise<Look> {
  const engineId = room.engineId()
  const queueIsBehind = !room.gate.isOpen() || (await room.queueAge()) > queuePatience
  const judging = { engineId, queueIsBehind }
  const turn = turnAt(room.now())
  let cases = 0
  const found: Finding[] = []
  for await (const page of readCases(city.act)) {
    cases += page.length
    const facts = page.filter(({ caseId }) => !room.isSeeding(caseId))
    const asked = extent === 'ALL' ? facts : chooseAsked(facts, { ...judging, turn })
    found.push(...(await judge(room, city, { facts, asked, judging })))
  }
  const standing = await lookTwice(room, city, { found, judging })
  return { cases, findings: [...standing, ...(await strays(room, city, engineId))] }
}

type Known = Omit<Judging, 'probes'>

/** Those that look wrong, and those whose turn it is. */
function chooseAsked(facts: readonly CaseFacts[], { turn, ...known }: Known & { turn: number }) {
  const judging = { ...known, probes: { instance: () => undefined, job: () => undefined } }
  const among = facts.length
  return facts.filter((one) => isItsTurn(one.caseId, { turn, among }) || isSuspicious(one, judging))
}

type Judged = {
  readonly facts: readonly CaseFacts[]
  /** Those about which the engine is asked, and whose clocks are counted. */
  readonly asked: readonly CaseFacts[]
  readonly judging: Known
}

async function judge(room: ReconcileRoom, { act }: CityRoom, { facts, asked, judging }: Judged) {
  const probes = await probe(room.client, asked, judging.engineId)
  const ids = asked.map(({ caseId }) => caseId)
  const miscounted = await room.miscounted(act, ids)
  return [
    ...facts.flatMap((one) => judgeCase(one, { ...judging, probes })),
    ...miscounted.map((caseId): Finding => ({ ...{ kind: 'CLOCK_MISCOUNTED', caseId }, ...clock })),
  ]
}

/** A clock is no step's and no instance's. */
const clock = { taskId: null, engineId: null, instanceKey: null }

type Found = { readonly found: readonly Finding[]; readonly judging: Known }

/** The engine tells late what it does: only a difference that stands is one. */
async function lookTwice(room: ReconcileRoom, city: CityRoom, { found, judging }: Found) {
  const passing = found.filter((finding) => !isCertain(finding))
  if (passing.length === 0) return found
  await pause(settling)
  const certain = found.filter(isCertain)
  return [...certain, ...(await findAgain(room, city, { found: passing, judging }))]
}

/** 复看 — those differences of cases that are there when one looks again. Throws ENGINE_UNAVAILABLE. */
export async function findAgain(
  room: ReconcileRoom,
  city: CityRoom,
  { found, judging }: Found,
): Promise<readonly Finding[]> {
  if (found.length === 0) return []
  const caseIds = [...new Set(found.flatMap(({ caseId }) => caseId ?? []))]
  const facts = await readAgain(city.act, caseIds)
  const again = new Set((await judge(room, city, { facts, asked: facts, judging })).map(nameOf))
  return found.filter((finding) => again.has(nameOf(finding)))
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
