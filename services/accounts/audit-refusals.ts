import type { ActIn, Json } from '../ctx.ts'
import type { DomainError } from '../errors.ts'
import type { Viewer } from './viewer.ts'

/** 被拒请求 — what somebody asked for and was refused. */
export type Refused = {
  readonly operation: string
  readonly refusal: Pick<DomainError, 'code' | 'field'>
  /** Ids that the request named, as it named them. */
  readonly asked: readonly string[]
}
export type RefusalAudit = {
  readonly keep: (viewer: Viewer, refused: Refused) => Promise<void>
  readonly close: () => Promise<void>
}
type Given = {
  readonly actIn: ActIn
  readonly now: () => Date
  readonly log: { error: (facts: object, message: string) => void }
}
type Tally = { readonly viewer: Viewer; readonly refused: Refused; readonly since: number } & {
  lines: number
  more: number
}

const linesAMinute = 20
const tallies = 10_000
const windowMs = 60_000

/**
 * 拒绝留痕 — a line of the audit for every refusal, in a transaction of its own, for the act's was rolled
 * back. Somebody who is refused the same thing more than twenty times a minute gets one more line, with
 * how often. A line that cannot be written is logged; nothing was done that it could undo.
 */
export function createRefusalAudit({ actIn, now, log }: Given): RefusalAudit {
  const known = new Map<string, Tally>()
  const write = ({ viewer, refused }: Pick<Tally, 'viewer' | 'refused'>, times: number) =>
    actIn(
      viewer.scope,
      viewer.actor,
    )(async ({ audit }) => audit(lineOf(refused, times))).catch((error: unknown) =>
      log.error({ err: error }, 'A refusal could not be audited'),
    )
  const settle = async (keys: readonly string[]) => {
    for (const key of keys) {
      const tally = known.get(key)
      known.delete(key)
      if (tally !== undefined && tally.more > 0) await write(tally, tally.more)
    }
  }
  const over = () =>
    [...known].flatMap(([key, { since }]) => (now().getTime() - since >= windowMs ? [key] : []))
  const sweep = setInterval(() => void settle(over()), windowMs).unref()
  return {
    keep: async (viewer, refused) => {
      const key = [viewer.actor.id, refused.operation, refused.refusal.code].join(' ')
      if (now().getTime() - (known.get(key)?.since ?? 0) >= windowMs) await settle([key])
      if (!known.has(key) && known.size >= tallies) await settle([...known.keys()].slice(0, 1))
      const fresh = { viewer, refused, since: now().getTime(), lines: 0, more: 0 }
      const tally = known.get(key) ?? fresh
      known.set(key, tally)
      if (tally.lines >= linesAMinute) tally.more += 1
      else {
        tally.lines += 1
        await write({ viewer, refused }, 1)
      }
    },
    close: async () => {
      clearInterval(sweep)
      await settle([...known.keys()])
    },
  }
}

const lineOf = ({ operation, refusal: { code, field }, asked }: Refused, times: number) => ({
  action: 'refused',
  subjectType: 'Operation',
  subjectId: operation,
  details: { code, field, times, asked: times === 1 ? asked : [] } satisfies Record<string, Json>,
})
