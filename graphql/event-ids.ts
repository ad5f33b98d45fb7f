import type { Plugin } from 'graphql-yoga'

type Processing = Parameters<NonNullable<Plugin['onResultProcess']>>[0]
type ResultProcessor = NonNullable<Processing['resultProcessor']>

const eventId = /"eventId":"(\d+)"/

/**
 * 事件编号 — gives each server-sent event its `id:` line, so that a browser that comes back says
 * `Last-Event-ID` by itself.
 */
export const useEventIds = (): Plugin => ({
  onResultProcess({ result, resultProcessor, setResultProcessor, acceptableMediaTypes }) {
    const stream = acceptableMediaTypes.find((type) => type.startsWith('text/event-stream'))
    if (resultProcessor === undefined || stream === undefined) return
    if (Symbol.asyncIterator in result) setResultProcessor(numbered(resultProcessor), stream)
  },
})

const numbered =
  (process: ResultProcessor): ResultProcessor =>
  async (result, fetchAPI, mediaType) => {
    const response = await process(result, fetchAPI, mediaType)
    if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response
    const body = response.body?.pipeThrough(idLines()) ?? null
    return new Response(body, { status: response.status, headers: response.headers })
  }

// The processor hands over one line of an event at a time.
function idLines() {
  const decoder = new TextDecoder()
  const encoder = new TextEncoder()
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      const id = eventId.exec(decoder.decode(chunk))?.[1]
      if (id !== undefined) controller.enqueue(encoder.encode(`id: ${id}\n`))
      controller.enqueue(chunk)
    },
  })
}
