import { Repeater } from 'graphql-yoga'
import { invalidInput, notSignedIn } from '../services/errors.ts'
import type { Context, Sessions } from './context.ts'
import type { LiveNotice } from './live-events.ts'

/** Who listens: the part of a request's context that lives as long as its subscription. */
type Listener = Pick<Context, 'viewer' | 'db' | 'live' | 'lastEventId'> & {
  readonly sessions: Pick<Sessions, 'isStillSignedIn'>
}
export type Interest = {
  /** The last event the listener saw; everything later is told first. */
  readonly after: string | null | undefined
  /** Which of the notices told at once concern the listener. */
  readonly pick: (notices: readonly LiveNotice[]) => Promise<readonly LiveNotice[]>
}

// Numbers are given before commit: one may appear behind a later one. Telling twice does no harm.
const overlap = 200n
const replayAtMost = 1_000

/**
 * 跟随 — what a subscription hears: first what it missed, then each change as it commits, as long as
 * its sender is signed in.
 */
export function follow(context: Listener, interest: Interest): Repeater<LiveNotice> {
  return new Repeater<LiveNotice>(async (push, stop) => {
    const heard = context.live.hear()
    // it listens from here on: what comes while the missed is told waits, and is not lost
    const first = heard.next()
    void stop.then(() => heard.return())
    let last = interest.after ?? context.lastEventId
    const tell = async (notices: readonly LiveNotice[]) => {
      for (const notice of await interest.pick(notices.filter(isOurs(context)))) await push(notice)
      last = notices.at(-1)?.id ?? last
    }
    try {
      if (last !== null) await tell(await missedSince(context, last))
      for await (const notice of behind(first, heard)) {
        if (!(await context.sessions.isStillSignedIn())) throw notSignedIn()
        await tell(notice === 'missed' ? await missedSince(context, last) : [notice])
      }
      stop()
    } catch (error) {
      stop(error)
    }
  })
}

/** What was heard while something else was done, and then what comes. */
export async function* behind<Told>(
  first: Promise<IteratorResult<Told>>,
  rest: AsyncIterable<Told>,
) {
  const { value, done } = await first
  if (done) return
  yield value
  yield* rest
}

const isOurs =
  ({ viewer }: Listener) =>
  ({ cityId, sharedCityId }: LiveNotice) =>
    viewer?.scope.cityIds.some((id) => id === cityId || id === sharedCityId) ?? false

async function missedSince({ db }: Listener, last: string | null): Promise<LiveNotice[]> {
  if (last === null) return []
  if (!/^\d{1,18}$/.test(last)) throw invalidInput('This is no event id.', 'after')
  const rows = await db.liveEvent.findMany({
    where: { id: { gt: BigInt(last) - overlap } },
    orderBy: { id: 'asc' },
    take: replayAtMost,
  })
  return rows.map((row) => ({ ...row, id: String(row.id) }))
}
