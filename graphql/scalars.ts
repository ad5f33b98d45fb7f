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

function instant(value: unknown): Date {
  const parsed =
    value instanceof Date
      ? value
      : new Date(typeof value === 'string' && iso.test(value) ? value : Number.NaN)
  if (Number.isNaN(parsed.getTime()))
    throw new GraphQLError('DateTime is ISO 8601 with offset, like 2026-03-02T10:00:00+08:00.')
  return parsed
}

/** A JSON value: form fields, facts. */
export const JsonResolver = new GraphQLScalarType<Json, Json>({
  name: 'Json',
  description: 'A JSON value',
  serialize: (value) => JSON.parse(JSON.stringify(value)),
  parseValue: (value) => JSON.parse(JSON.stringify(value)),
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
      return JSON.parse(JSON.stringify(variables[node.name.value] ?? null))
    default:
      return node.value
  }
}
