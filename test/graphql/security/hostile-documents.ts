import fc from 'fast-check'
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
} from 'graphql'
import { schema } from '../../../graphql/schema.ts'
import { argumentsOf, bends, chance, type Draw, drawFrom, pick } from './hostile-arguments.ts'
import { anyValue } from './hostile-values.ts'

/** A little more than a body may have. */
const longest = 1_100_000
const strangeNames = [
  '__typename',
  '__schema',
  '__proto__',
  'constructor',
  'password',
  'a'.repeat(500),
]
const directives = [
  ...[
    '@include(if: true)',
    '@skip(if: false)',
    '@include(if: $v)',
    '@skip',
    '@defer',
    '@stream(initialCount: 0)',
  ],
  ...['@nothing', '@include(if: "x")', '@include(if: true) '.repeat(30)],
]

/** 恶意操作 — a document made from the schema's own grammar, and bent. */
export const anyDocument = fc
  .tuple(fc.integer(), fc.array(anyValue, { minLength: 1, maxLength: 3 }))
  .map(([start, values]) => documentOf(drawFrom(start, values)))

function documentOf(draw: Draw): string {
  const root = pick(draw, [
    schema.getQueryType(),
    schema.getQueryType(),
    schema.getMutationType(),
    schema.getSubscriptionType(),
  ])
  const keyword = bends(draw, 5)
    ? pick(draw, ['query', 'mutation', ''])
    : (root?.name.toLowerCase() ?? 'query')
  const name = chance(draw, 30) ? ` ${pick(draw, ['A', 'B', '__x'])}` : ''
  const variables = bends(draw, 40)
    ? `($v: ${pick(draw, ['Boolean', 'ID!', '[ID!]!', 'Json', 'Nothing', 'CaseFilter'])})`
    : ''
  const operation = `${keyword}${name}${variables} ${directive(draw)} ${selection(draw, root ?? null, 0)}`
  const document = (operation + fragments(draw)).slice(0, longest)
  return bends(draw, 8) ? mangled(draw, document) : document
}

const directive = (draw: Draw) => (bends(draw, 6) ? pick(draw, directives) : '')

function selection(draw: Draw, type: GraphQLNamedType | null, depth: number): string {
  if (isAbstractType(type ?? undefined)) return inFragments(draw, type, depth)
  if (!isObjectType(type)) return bends(draw, 3) ? '{ x }' : ''
  const fields = fieldsOf(draw, type, depth)
  const most = depth > 12 || (draw.lawful && depth === 0) ? 1 : depth === 0 ? 2 : 5
  const wanted = 1 + draw.below(most)
  const picked = Array.from({ length: wanted }, () => pick(draw, fields))
  // twice the same with other arguments is against the law
  const kept = draw.lawful ? [...new Set(picked)] : picked
  const parts = kept.map((field) => fieldOf(draw, field, depth))
  // only near the root, or a document would not fit into memory
  const width = depth < 2 && bends(draw, 2) ? 300 : 1
  return `{ ${Array.from({ length: width }, () => parts.join(' ')).join(' ')} }`
}

/** Signing out would end what the sender may do; the lawful end before the limit of levels. */
function fieldsOf(draw: Draw, type: GraphQLObjectType, depth: number) {
  const fields = Object.values(type.getFields()).filter(({ name }) => name !== 'signOut')
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)))
  return draw.lawful && depth > 2 && leaves.length > 0 ? leaves : fields
}

function inFragments(draw: Draw, type: GraphQLNamedType | null, depth: number): string {
  const possible =
    isAbstractType(type ?? undefined) && isAbstractType(type) ? schema.getPossibleTypes(type) : []
  const it = pick(draw, possible)
  return `{ __typename ... on ${it?.name ?? 'Node'} ${directive(draw)} ${selection(draw, it ?? null, depth + 1)} }`
}

function fieldOf(draw: Draw, field: GraphQLField<unknown, unknown>, depth: number): string {
  if (bends(draw, 3)) return pick(draw, strangeNames)
  if (bends(draw, 4)) return `...${pick(draw, ['F', 'G', 'Missing'])}`
  const alias = chance(draw, 10) ? `a${draw.below(41)}: ` : ''
  const inner =
    depth > 14 && chance(draw, 80) ? '' : selection(draw, getNamedType(field.type), depth + 1)
  return `${alias}${field.name}${argumentsOf(draw, field)} ${directive(draw)} ${inner}`
}

const fragments = (draw: Draw) =>
  bends(draw, 25)
    ? ` fragment F on ${pick(draw, ['Case', 'Viewer', 'Nothing', 'Query'])} { ...G id } fragment G on Case { ${pick(draw, ['...F', 'id', '...G', 'tasks { case { ...F } }'])} }`
    : ''

function mangled(draw: Draw, document: string): string {
  const at = draw.below(Math.max(document.length, 2))
  const noise = pick(draw, [
    '{',
    '}',
    '"',
    '"""',
    '$',
    '@',
    '\u0000',
    '\ud800',
    '#',
    '(',
    '…',
    '\\u{110000}',
  ])
  return document.slice(0, at) + noise + document.slice(at + draw.below(4))
}
