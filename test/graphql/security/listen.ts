import type { Operation } from './root-fields.ts'

const patience = 20_000

/** Opens a subscription as a browser does; hands over the text of all that it hears. */
export async function listen(
  address: string,
  headers: Readonly<Record<string, string>>,
  { document, variables }: Operation,
) {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(new Error('Nothing was heard in time.')), patience)
  const query = new URLSearchParams({ query: document, variables: JSON.stringify(variables) })
  const response = await fetch(`${address}/graphql?${query}`, {
    headers: { ...headers, accept: 'text/event-stream' },
    signal: stop.signal,
  })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return {
    /** All that was heard until something is; all there is, when it ends before. */
    until: async (heard: RegExp) => {
      while (!heard.test(text)) {
        const { done, value } = (await reader?.read()) ?? { done: true, value: '' }
        if (done) break
        text += value
      }
      return text
    },
    close: () => {
      clearTimeout(timer)
      stop.abort()
    },
  }
}
