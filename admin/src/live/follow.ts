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
type Stream = EventTarget & { readonly close: () => void }
/** As much of a browser as listening needs. */
export type Browser = {
  readonly page: EventTarget & { readonly hidden: boolean }
  readonly network: EventTarget
  readonly open: (address: string) => Stream
}

const shortestWait = 1_000
/** Whoever looks sees what has come within ten seconds. */
const longestWait = 5_000

const thisBrowser = (): Browser => ({
  ...{ page: document, network: window },
  open: (address) => new EventSource(address),
})

/**
 * 实时更新 — listens to a subscription, and listens again after whatever ended it, at once when the network is back;
 * answers how to stop. A page that nobody sees does not listen.
 */
export function follow<Result, Variables>(
  followed: Followed<Result, Variables>,
  { page, network, open }: Browser = thisBrowser(),
): () => void {
  let stream: Stream | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let last: string | null = null
  let wait = shortestWait
  const rest = () => {
    clearTimeout(timer)
    stream?.close()
    stream = null
  }
  const connect = () => {
    rest()
    // a browser has few connections to one server: seven hidden pages would leave none for the one that is seen
    if (page.hidden) return
    stream = open(addressOf(followed.operation, followed.variables(last)))
    stream.addEventListener('open', () => {
      wait = shortestWait
      followed.onOpen()
    })
    stream.addEventListener('next', (event) => {
      if (!(event instanceof MessageEvent)) return
      const { data: result }: { data?: Result | null } = JSON.parse(event.data)
      if (result === undefined || result === null) return
      last = followed.eventIdOf(result)
      followed.onNext(result)
    })
    stream.addEventListener('complete', again)
    stream.addEventListener('error', again)
  }
  const again = () => {
    rest()
    timer = setTimeout(connect, wait)
    wait = Math.min(wait * 2, longestWait)
  }
  page.addEventListener('visibilitychange', connect)
  network.addEventListener('online', connect)
  connect()
  return () => {
    page.removeEventListener('visibilitychange', connect)
    network.removeEventListener('online', connect)
    rest()
  }
}

const addressOf = (query: string, variables: unknown) =>
  `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`
