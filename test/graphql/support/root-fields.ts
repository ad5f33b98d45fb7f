import {
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isUnionType,
} from 'graphql'
import { encodeId } from '../../../graphql/ids.ts'
import { schema } from '../../../graphql/schema.ts'

export type Operation = {
  readonly name: string
  readonly document: string
  readonly variables: Record<string, unknown>
}

const someId = encodeId('Case', '01890000-0000-7000-8000-000000000000')
/** A right value of each scalar. */
export const samples: Readonly<Record<string, unknown>> = {
  ID: someId,
  String: 'x',
  Int: 1,
  Float: 1,
  Boolean: true,
  DateTime: '2026-03-02T10:00:00+08:00',
  Json: {},
}

/** One operation a query and mutation of the schema, with the least input that its types allow. */
export const queries = operationsOf('query', schema.getQueryType()?.getFields() ?? {})
export const mutations = operationsOf('mutation', schema.getMutationType()?.getFields() ?? {})

function operationsOf(kind: string, fields: Record<string, GraphQLField<unknown, unknown>>) {
  return Object.values(fields).map((field) => operationOf(kind, field))
}

function operationOf(
  kind: string,
  { name, args, type }: GraphQLField<unknown, unknown>,
): Operation {
  const needed = args.filter((arg) => isNonNullType(arg.type))
  const declared = needed.map((arg) => `$${arg.name}: ${arg.type}`).join(', ')
  const passed = needed.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
  const inner = isNonNullType(type) ? type.ofType : type
  const refusal = isUnionType(inner) ? ' ... on UserError { code }' : ''
  const brackets = (text: string) => (text === '' ? '' : `(${text})`)
  const selection =
    isListType(inner) || !isUnionType(inner) ? '{ __typename }' : `{ __typename${refusal} }`
  return {
    name,
    document: `${kind} ${brackets(declared)} { ${name}${brackets(passed)} ${selection} }`,
    variables: Object.fromEntries(needed.map((arg) => [arg.name, sampleOf(arg.type)])),
  }
}

function sampleOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType)
  if (isListType(type)) return []
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (!isInputObjectType(type)) return samples[type.name]
  const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type))
  return Object.fromEntries(needed.map((field) => [field.name, sampleOf(field.type)]))
}
