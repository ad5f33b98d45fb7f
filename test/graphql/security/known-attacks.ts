import { getIntrospectionQuery } from 'graphql'
import { encodeId } from '../../../graphql/ids.ts'
import { gotten, type Hostile, posted } from './hostile-requests.ts'
import { nastyTexts } from './hostile-values.ts'

const times = (count: number, text: string | ((index: number) => string)) =>
  Array.from({ length: count }, (_, index) => (typeof text === 'string' ? text : text(index)))
const nested = (levels: number, open: string, close: string, core: string) =>
  open.repeat(levels) + core + close.repeat(levels)
const unknownId = (index: number) =>
  encodeId('Case', `01890000-0000-7000-8000-${String(index).padStart(12, '0')}`)
const query = (text: string, variables?: unknown) => posted({ query: text, variables })
const json = { 'content-type': 'application/json' }
const raw = (body: string, type: string): Hostile => posted(body, { 'content-type': type })

const documents: Readonly<Record<string, string>> = {
  'alias overloading': `{ ${times(1_000, (index) => `a${index}: viewer { name }`).join(' ')} }`,
  'field duplication': `{ viewer { ${times(900, 'name').join(' ')} } }`,
  'directive overloading': `{ viewer ${times(500, '@include(if: true)').join(' ')} { name } }`,
  'unknown directives': `{ viewer ${times(500, (index) => `@d${index}`).join(' ')} { name } }`,
  'fragments in a circle': '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
  'a fragment of itself': '{ viewer { ...A } } fragment A on Viewer { ...A }',
  'fragments that double': `{ viewer { ...F0 } } ${times(60, (index) => `fragment F${index} on Viewer { ...F${index + 1} ...F${index + 1} }`).join(' ')} fragment F60 on Viewer { name }`,
  'deep introspection': `{ __schema { types { ${nested(8, 'fields { type { ', ' } }', 'name')} } } }`,
  introspection: getIntrospectionQuery(),
  'deep selections': `{ cases { items { ${nested(200, 'tasks { case { ', ' } }', 'id')} } } }`,
  'deep braces': '{'.repeat(1_900),
  'a deep list': `{ nodes(ids: ${nested(900, '[', ']', '"x"')}) { id } }`,
  'a deep object': `mutation { completeTask(input: {taskId: "x", outcome: "x", data: ${nested(300, '{a: ', '}', '1')}}) { __typename } }`,
  'a long name': `{ ${'a'.repeat(100_000)} }`,
  'comments without end': `# ${'x'.repeat(500_000)}\n{ viewer { name } }`,
  'an open block string': '{ cases(filter: { caseNumber: """',
  'two operations, none named': 'query A { viewer { name } } query B { viewer { name } }',
  'two subscriptions in one':
    'subscription { workListChanged { kind } b: workListChanged { kind } }',
  'a subscription to nothing': 'subscription { caseChanged(caseId: "x") { kind } }',
  'a mutation in series': `mutation { ${times(20, (index) => `m${index}: createApiKey(input: { name: "x", scopes: [API_CLIENT] }) { __typename }`).join(' ')} }`,
  'a negative page': '{ casesConnection(first: -1) { edges { cursor } } }',
  'an endless page': '{ casesConnection(first: 2147483647) { edges { cursor } } }',
  'both ends': '{ casesConnection(first: 1, last: 1) { edges { cursor } } }',
  'a far offset': '{ cases(offset: 2147483647, limit: -5) { items { id } total } }',
  'one live event of all': 'subscription { workListChanged(after: "-1") { kind } }',
  'no name of a type': '{ __type(name: "\\u0000") { name } }',
  'type names':
    '{ node(id: "X19wcm90b19fOjAxODkwMDAwLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwMA") { id } }',
}

/** Every text that has broken something, wherever a text goes in. */
const texts = nastyTexts.flatMap((text) => [
  query('query ($id: ID!) { node(id: $id) { id } case(id: $id) { id } }', { id: text }),
  query('query ($c: String) { casesConnection(first: 2, after: $c) { edges { cursor } } }', {
    c: text,
  }),
  query('query ($c: String) { people(last: 2, before: $c) { edges { cursor } } }', { c: text }),
  query('query ($t: String) { cases(filter: { caseNumber: $t, classCode: $t }) { total } }', {
    t: text,
  }),
  query(
    'query ($t: String) { units(name: $t) { edges { cursor } } audit(action: $t) { edges { cursor } } }',
    { t: text },
  ),
  query('query ($t: DateTime) { cases(filter: { dueBefore: $t }) { total } }', { t: text }),
  query('subscription ($t: String) { workListChanged(after: $t) { kind } }', { t: text }),
  query('mutation ($t: String!) { signIn(input: { login: $t, password: $t }) { __typename } }', {
    t: text,
  }),
  query(
    'mutation ($t: String!) { createApiKey(input: { name: $t, scopes: [API_CLIENT], idempotencyKey: $t }) { __typename } }',
    { t: text },
  ),
  query(
    'mutation ($t: String!) { importManual(input: { name: $t, title: $t, content: $t, days: WORKING, hours: WORKING }) { __typename } }',
    { t: text },
  ),
  query(
    'mutation ($t: String!, $d: Json) { completeTask(input: { taskId: "x", outcome: $t, comment: $t, data: $d }) { __typename } }',
    { t: text, d: { [text]: text } },
  ),
  query(
    'mutation ($t: String!) { reportCase(input: { source: COLLECTOR, classCode: "0101", description: $t, address: $t, reporterName: $t, componentCode: $t }) { __typename } }',
    { t: text },
  ),
])

const envelopes: readonly Hostile[] = [
  ...[
    '',
    'null',
    '[]',
    '{',
    '"x"',
    '{}',
    '{"query":null}',
    '{"query":{}}',
    '{"query":"{a}","variables":"x"}',
  ].map((body) => posted(body)),
  ...[
    '{"__proto__":{"query":"{ viewer { name } }"}}',
    '{"query":"{ __typename }","query":"{ viewer { name } }"}',
  ].map((body) => posted(body)),
  posted(nested(200_000, '[', ']', '')),
  posted(`{"query":"{ viewer { name } }","variables":${nested(100_000, '{"a":', '}', '1')}}`),
  posted(times(50, '{"query":"{ __typename }"}').join('\n')),
  posted(JSON.stringify(times(100, '').map(() => ({ query: '{ __typename }' })))),
  posted({ extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }),
  posted({ query: '{ __typename }', operationName: 'constructor' }),
  ...[
    'text/plain',
    'application/graphql',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
  ].map((type) => raw('query={ viewer { name } }', type)),
  raw('{"query":"{ viewer { name } }"}', 'application/json; charset=utf-7'),
  posted('{"query":"{ viewer { name } }"}', { ...json, 'content-encoding': 'gzip' }),
  posted('{"query":"{ viewer { name } }"}', { ...json, 'x-http-method-override': 'DELETE' }),
  gotten({ query: 'mutation { reconcile(input: {}) { __typename } }' }),
  gotten({ query: '{ viewer { name } }', variables: '{' }),
  gotten({}),
  ...['PUT', 'DELETE', 'PATCH', 'OPTIONS'].map((method) => ({
    ...gotten({ query: '{ __typename }' }),
    method,
  })),
  ...[
    '/graphql/../../etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/%00',
    '/graphql%0d%0ax:y',
    '/sign-in?token[]=x',
    '/sign-in?token=a&token=b',
    '/graphql?variables=1&variables=2',
    '/sign-in?token=%00',
    '/node_modules/',
    '/.env',
    '/metrics/../graphql',
  ].map((path) => ({ ...gotten({}), path })),
]

/** 已知攻击 — what is known to have hurt others, once each. */
export const knownAttacks: readonly Hostile[] = [
  ...Object.values(documents).map((text) => query(text)),
  query('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: times(10_000, unknownId) }),
  query('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: times(101, 'x') }),
  query('query ($s: [CaseStage!]) { cases(filter: { stages: $s }) { total } }', {
    s: times(20_000, 'FILED'),
  }),
  query(`query (${times(600, (index) => `$v${index}: Int`).join(' ')}) { viewer { name } }`),
  ...texts,
  ...envelopes,
]
