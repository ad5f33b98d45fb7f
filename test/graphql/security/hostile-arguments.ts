import {
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import { literal } from './hostile-values.ts'

/** Chance, from one number of the seed: a document takes hundreds of decisions. */
export type Draw = {
  readonly below: (end: number) => number
  readonly value: () => unknown
  /** Half of the documents keep to the schema: they get past it, and are hostile by what they ask. */
  readonly lawful: boolean
}
export const chance = ({ below }: Draw, percent: number) => below(100) < percent
/** Whether to break the schema's law here. */
export const bends = (draw: Draw, percent: number) => !draw.lawful && chance(draw, percent)

export function drawFrom(start: number, values: readonly unknown[]): Draw {
  let state = start
  const below = (end: number) => {
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end
  }
  return { below, value: () => values[below(values.length)], lawful: below(2) === 0 }
}

export const pick = <T>(draw: Draw, values: readonly T[]): T =>
  values[draw.below(values.length)] ?? (values[0] as T)

/** The arguments of a field: mostly what the schema wants, sometimes anything. */
export function argumentsOf(draw: Draw, { args }: GraphQLField<unknown, unknown>): string {
  const given = args.filter(({ type }) =>
    isNonNullType(type) ? !bends(draw, 5) : chance(draw, 25),
  )
  const parts = given.map(({ name, type }) => {
    const isCursor = ['after', 'before'].includes(name) && draw.lawful
    return `${name}: ${isCursor ? cursor : argumentOf(draw, type)}`
  })
  if (bends(draw, 2)) parts.push('nothing: 1')
  return parts.length > 0 ? `(${parts.join(', ')})` : ''
}

const id = '"Q2FzZTowMTg5MDAwMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDA"'
const cursor = '"R1BDOlM6MDE4OTAwMDAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAw"'
/** Of the right type, and stored by any database. */
const rightValues: Readonly<Record<string, readonly string[]>> = {
  ID: [id, '"x"', '7'],
  Int: ['1', '0', '-1', '2147483647'],
  Float: ['1.5', '-1e308'],
  String: ['"x"', '"井盖"', '"%\' OR 1=1 --"', cursor],
  Boolean: ['true', 'false'],
  DateTime: ['"2026-03-02T10:00:00+08:00"', '"9999-12-31T23:59:59Z"'],
  Json: ['{}', '[[[[[1]]]]]', '{__proto__: 1}'],
}
/** Of the right type by its grammar, and still wrong. */
const wrongValues: Readonly<Record<string, readonly string[]>> = {
  Int: ['99999999999'],
  Float: ['1e999'],
  String: ['"\\u0000"', '"\\uD800"'],
  DateTime: ['"0000-01-01T00:00:00Z"', '"9999-12-31T23:59:59-12:00"'],
  Json: ['[[[[[[[[[[[[[[1]]]]]]]]]]]]]]', '{a: "\\u0000"}'],
}

function scalarOf(draw: Draw, { name }: GraphQLInputType & { readonly name: string }): string {
  const values = bends(draw, 20) ? wrongValues[name] : rightValues[name]
  return pick(draw, values ?? ['null'])
}

const longestList = 100_000

/** Lists in lists in lists, each of many, would not fit into memory. */
const repeated = (one: string, many: boolean): string =>
  `${one} `.repeat(many && one.length * 400 < longestList ? 400 : 2)

function argumentOf(draw: Draw, type: GraphQLInputType): string {
  if (bends(draw, 12)) return literal(draw.value())
  if (bends(draw, 4)) return '$v'
  if (isNonNullType(type)) return argumentOf(draw, type.ofType)
  if (isListType(type)) return `[${repeated(argumentOf(draw, type.ofType), chance(draw, 5))}]`
  if (isEnumType(type)) return pick(draw, type.getValues()).name
  if (!isInputObjectType(type)) return scalarOf(draw, type)
  const fields = Object.values(type.getFields()).filter(
    (field) => isNonNullType(field.type) || chance(draw, 40),
  )
  return `{${fields.map((field) => `${field.name}: ${argumentOf(draw, field.type)}`).join(' ')}}`
}
