import type { Operation } from '../api/operation.ts'

type Followed<Result, Variables> = {
  readonly operation: Operation<Result, Variables>
  readonly variables: (after: string | null) => Variables
  /** The number of the event, by which a new connection goes on where the last one ended. */
  readonly eventIdOf: (result: Result) => string
  /** Once for each connection: what was read before it may be old. */
  readonly onOpen: () => void
  readonly onNext: (result: Result) => void
}

const shortestWait = 1_000
const longestWait = 30_000

/** 实时更新 — listens to a subscription, and listens again after whatever ended it; answers how to stop. */
export function follow<Result, Variables>(followed: Followed<Result, Variables>): () => void {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let last: string | null = null
  let wait = shortestWait
  const connect = () => {
    const { operation, variables } = followed
    source = new EventSource(addressOf(operation, variables(last)))
    source.addEventListener('open', () => {
      wait = shortestWait
      followed.onOpen()
    })
    source.addEventListener('next', ({ data }: MessageEvent<string>) => {
      const { data: result }: { data?: Result | null } = JSON.parse(data)
      if (result === undefined || result === null) return
      last = followed.eventIdOf(result)
      followed.onNext(result)
    })
    source.addEventListener('complete', again)
    source.addEventListener('error', again)
  }
  const again = () => {
    source?.close()
    clearTimeout(timer)
    timer = setTimeout(connect, wait)
    wait = Math.min(wait * 2, longestWait)
  }
  connect()
  return () => {
    clearTimeout(timer)
    source?.close()
  }
}

const addressOf = (query: string, variables: unknown) =>
  `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`
