import { performance } from 'node:perf_hooks'
import { percentile } from '../../bench/report.ts'
import { tellsOfInside, wrongErrorIn } from './allowed-errors.ts'
import { type Hostile, requestsOf } from './hostile-requests.ts'

export type Sender = { readonly name: string; readonly headers: Readonly<Record<string, string>> }
export type Outcome = {
  readonly sent: number
  /** What was wrong with an answer, with a request that led to it. */
  readonly problems: ReadonlyMap<string, string>
  /** How many were answered with something, and not only refused. */
  readonly answered: number
  /** Milliseconds until each refusal was answered. */
  readonly refusals: readonly number[]
  readonly largestMemory: number
}
type Given = {
  readonly address: string
  readonly senders: readonly Sender[]
  readonly requests: readonly Hostile[]
}

const atOnce = 8
const patience = 30_000

/** 发送 — sends hostile requests, some at once and each by another sender, and judges every answer. */
export async function sendHostile({ address, senders, requests }: Given): Promise<Outcome> {
  const problems = new Map<string, string>()
  const refusals: number[] = []
  let [answered, largestMemory] = [0, 0]
  const queue = requests.entries()
  const drive = async () => {
    for (const [index, request] of queue) {
      const sender = senders[index % senders.length]
      const startedAt = performance.now()
      const { problem, text } = await answerTo(address, request, sender?.headers ?? {})
      if (text.includes('"errors"')) refusals.push(performance.now() - startedAt)
      if (text.includes('"data":{')) answered += 1
      if (problem !== null) problems.set(problem, `${sender?.name} ${shown(request)}`)
      if (index % 50 === 0) largestMemory = Math.max(largestMemory, process.memoryUsage.rss())
    }
  }
  await Promise.all(Array.from({ length: atOnce }, drive))
  return { sent: requests.length, answered, problems, refusals, largestMemory }
}

type Generated = Omit<Given, 'requests'> & { readonly seed: string; readonly count: number }
const portion = 250

/** The generated requests of a seed, a portion at a time: all of them would not fit into memory. */
export async function sendGenerated({ count, seed, ...given }: Generated): Promise<Outcome> {
  const outcomes: Outcome[] = []
  for (let sent = 0; sent < count; sent += portion) {
    const requests = requestsOf(`${seed} ${sent}`, Math.min(portion, count - sent))
    outcomes.push(await sendHostile({ ...given, requests }))
  }
  return {
    sent: count,
    answered: outcomes.reduce((sum, { answered }) => sum + answered, 0),
    problems: new Map(outcomes.flatMap(({ problems }) => [...problems])),
    refusals: outcomes.flatMap(({ refusals }) => refusals),
    largestMemory: Math.max(...outcomes.map(({ largestMemory }) => largestMemory)),
  }
}

/** What a run was like: milliseconds until a refusal was answered, and the most memory that it took. */
export function figuresOf({ sent, answered, refusals, largestMemory }: Outcome) {
  const ms = (share: number) => Math.round(percentile(refusals, share) * 10) / 10
  return {
    ...{ sent, answered, refused: refusals.length, p50: ms(0.5), p99: ms(0.99) },
    megabytes: Math.round(largestMemory / 2 ** 20),
  }
}

async function answerTo(
  address: string,
  { method, path, headers, body }: Hostile,
  who: Record<string, string>,
) {
  try {
    const response = await fetch(`${address}${path}`, {
      ...{ method, body, redirect: 'manual' as const, signal: AbortSignal.timeout(patience) },
      headers: { ...headers, ...who },
    })
    const type = response.headers.get('content-type') ?? ''
    if (type.startsWith('text/event-stream')) {
      await response.body?.cancel()
      return { problem: null, text: '' }
    }
    const text = await response.text()
    return { problem: problemWith(response.status, text), text }
  } catch (error) {
    return { problem: `no answer: ${error}`, text: '' }
  }
}

function problemWith(status: number, text: string): string | null {
  if (status >= 500) return `status ${status}: ${text.slice(0, 300)}`
  // several answers stand each on a line of its own, between the borders of their parts
  const lines = text.split(/\r?\n/).map((line) => ({ line, answer: parsed(line) }))
  const rest = lines.flatMap(({ line, answer }) => (answer === undefined ? [line] : [])).join('\n')
  if (tellsOfInside(rest)) return `tells of the inside, and not in JSON: ${rest.slice(0, 300)}`
  return wrongErrorIn(lines.flatMap(({ answer }) => answer ?? []).flatMap(errorsIn))
}

/** Undefined is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const errorsIn = (answer: unknown): unknown[] =>
  typeof answer === 'object' && answer !== null && 'errors' in answer ? [answer.errors].flat() : []

const shown = ({ method, path, headers, body }: Hostile) =>
  JSON.stringify({ method, path, headers, body: body?.slice(0, 600) })
