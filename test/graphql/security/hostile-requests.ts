import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { anyDocument } from './hostile-documents.ts'
import { anyValue, nastyTexts } from './hostile-values.ts'

/** One request as it goes over the wire, but for who sends it. */
export type Hostile = {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

const json = { 'content-type': 'application/json' }
export const posted = (
  body: unknown,
  headers: Readonly<Record<string, string>> = json,
): Hostile => ({
  ...{ method: 'POST', path: '/graphql', headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})
export const gotten = (parameters: Readonly<Record<string, string>>): Hostile => ({
  ...{
    method: 'GET',
    path: `/graphql?${new URLSearchParams(parameters)}`,
    headers: {},
    body: null,
  },
})

const operation = fc.record(
  {
    query: anyDocument,
    variables: fc.oneof(fc.constant({}), fc.record({ v: anyValue, input: anyValue }), anyValue),
    operationName: fc.constantFrom('A', 'B', '', '__proto__'),
    extensions: anyValue,
  },
  { requiredKeys: ['query'] },
)
const contentTypes = [
  ...[
    'application/graphql',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
  ],
  ...['application/json; charset=utf-16', 'application/xml', 'application/json, text/html', '*/*'],
]
const accepts = [
  'text/event-stream',
  'multipart/mixed',
  'application/json',
  'text/html',
  'image/png',
  '*/*',
]

/** 恶意请求 — mostly documents in an ordinary envelope; sometimes the envelope is what is wrong. */
export const anyRequest: fc.Arbitrary<Hostile> = fc.oneof(
  { weight: 50, arbitrary: anyDocument.map((query) => posted({ query })) },
  { weight: 30, arbitrary: operation.map((it) => posted(it)) },
  { weight: 5, arbitrary: anyDocument.map((query) => gotten({ query })) },
  { weight: 4, arbitrary: fc.array(operation, { maxLength: 5 }).map((it) => posted(it)) },
  { weight: 4, arbitrary: anyValue.map((it) => posted(JSON.stringify(it) ?? '')) },
  { weight: 2, arbitrary: fc.constantFrom(...nastyTexts).map((it) => posted(it)) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(operation, fc.constantFrom(...contentTypes), fc.constantFrom(...accepts))
      .map(([it, type, accept]) => posted(it, { 'content-type': type, accept })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(operation, fc.constantFrom(...accepts))
      .map(([it, accept]) => posted(it, { ...json, accept })),
  },
)

/** So many requests of a seed, which may be any text. */
export const requestsOf = (seed: string, count: number): Hostile[] =>
  fc.sample(anyRequest, {
    seed: createHash('sha256').update(seed).digest().readInt32BE(),
    numRuns: count,
  })
