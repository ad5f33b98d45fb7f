import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import type { Json } from '../services/ctx.ts'

/** ISO 8601 with offset; answered in UTC. */
export const DateTimeResolver = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant, ISO 8601 with offset: 2026-03-02T10:00:00+08:00',
  serialize: (value) => instant(value).toISOString(),
  parseValue: instant,
  parseLiteral: (node) => instant(node.kind === Kind.STRING ? node.value : null),
})

const iso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

// what lies outside cannot be kept
const firstYear = 1000
const lastYear = 9999

function instant(value: unknown): Date {
  const parsed =
    value instanceof Date
      ? value
      : new Date(typeof value === 'string' && iso.test(value) ? value : Number.NaN)
  const year = parsed.getUTCFullYear()
  if (Number.isNaN(year) || year < firstYear || year > lastYear)
    throw new GraphQLError('DateTime is ISO 8601 with offset, like 2026-03-02T10:00:00+08:00.')
  return parsed
}

const deepest = 10

/** Refuses what is nested deeper than any form, before anything walks through it. */
function shallow(value: unknown, levels: number): Json {
  if (levels === 0) throw new GraphQLError(`A Json value has at most ${deepest} levels.`)
  if (Array.isArray(value)) return value.map((part) => shallow(part, levels - 1))
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, shallow(part, levels - 1)]),
    )
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : null
}

/** A JSON value: form fields, facts. */
export const JsonResolver = new GraphQLScalarType<Json, Json>({
  name: 'Json',
  description: 'A JSON value',
  serialize: (value) => JSON.parse(JSON.stringify(value)),
  parseValue: (value) => shallow(value, deepest),
  parseLiteral: (node, variables) => literal(node, variables ?? {}),
})

function literal(node: ValueNode, variables: Readonly<Record<string, unknown>>): Json {
  switch (node.kind) {
    case Kind.NULL:
      return null
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value)
    case Kind.LIST:
      return node.values.map((value) => literal(value, variables))
    case Kind.OBJECT:
      return Object.fromEntries(
        node.fields.map(({ name, value }) => [name.value, literal(value, variables)]),
      )
    case Kind.VARIABLE:
      return shallow(variables[node.name.value], deepest)
    default:
      return node.value
  }
}
