/** 实时事件 — one event of a subscription, as it comes over the wire. */
type LiveEvent = {
  id: string | null
  data: { data: Record<string, { eventId: string; kind: string }> }
}

type Listening = {
  readonly cookie: string
  readonly query: string
  readonly headers?: Record<string, string>
}

/** Opens a subscription as a browser's EventSource would, and hands over its events one by one. */
export async function listenTo(address: string, { cookie, query, headers = {} }: Listening) {
  const stop = new AbortController()
  const url = `${address}/graphql?query=${encodeURIComponent(query)}`
  const response = await fetch(url, {
    headers: { accept: 'text/event-stream', cookie, ...headers },
    signal: stop.signal,
  })
  const events = eventsOf(response)
  return {
    response,
    next: async () => (await events.next()).value ?? null,
    close: () => stop.abort(),
  }
}

async function* eventsOf({ body }: Response): AsyncGenerator<LiveEvent> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk)
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const data = /^data: (.+)$/m.exec(block)?.[1]
      if (data) yield { id: /^id: (.+)$/m.exec(block)?.[1] ?? null, data: JSON.parse(data) }
    }
  }
}
