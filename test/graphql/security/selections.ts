import {
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'
import { schema } from '../../../graphql/schema.ts'

const node = schema.getType('Node')
const isNode = (type: GraphQLNamedType): type is GraphQLObjectType =>
  isObjectType(type) && type.getInterfaces().some((it) => it === node)

/** The types that have an id of their own. */
export const nodeTypes: readonly GraphQLObjectType[] = Object.values(schema.getTypeMap()).filter(
  isNode,
)

type Depth = {
  readonly levels: number
  readonly inList?: boolean
  /** The type that all is asked of: of others of it only what they say themselves, more would be more than a request may ask. */
  readonly asked?: GraphQLObjectType
}

/**
 * All that can be selected of a type: every field, its parts to their ends, and so many levels of other
 * nodes; beyond them, and for a list within a list, only what it is. A new field is in it by itself.
 */
export function fullSelection(type: GraphQLNamedType, depth: Depth): string {
  if (isLeafType(type)) return ''
  if (type === node) return '{ __typename id }'
  if (isAbstractType(type)) return `{ __typename ${fragments(type, depth)} }`
  if (!isObjectType(type)) return ''
  const levels = isNode(type) ? depth.levels - 1 : depth.levels
  if (levels < 0) return '{ __typename id }'
  return `{ __typename ${fieldsOf(type, { ...depth, levels }).join(' ')} }`
}

/** The same in parts, where all of it would be more than one request may ask. */
export function fullSelections(type: GraphQLObjectType, { levels }: Depth): string[] {
  const fields = fieldsOf(type, { levels: levels - 1, asked: type })
  const parts = Array.from({ length: Math.ceil(fields.length / atOnce) }, (_, part) =>
    fields.slice(part * atOnce, (part + 1) * atOnce),
  )
  return parts.map((some) => `{ __typename ${some.join(' ')} }`)
}
const atOnce = 40

const fragments = (type: GraphQLAbstractType, depth: Depth) =>
  schema
    .getPossibleTypes(type)
    .map((it) => `... on ${it.name} ${fullSelection(it, depth)}`)
    .join(' ')

const fieldsOf = (type: GraphQLObjectType, depth: Depth): string[] =>
  Object.values(type.getFields())
    .filter(({ args }) => !args.some(isRequiredArgument))
    .map((field) => `${field.name}${sizeOf(field)} ${selectionOf(field, depth)}`)

function selectionOf({ type }: GraphQLField<unknown, unknown>, depth: Depth) {
  const { levels, inList = false, asked } = depth
  const named = getNamedType(type)
  if (named === asked) return `{ __typename ${leavesOf(asked).join(' ')} }`
  const isList = isListType(getNullableType(type))
  if (isList && inList && !isLeafType(named)) return '{ __typename }'
  return fullSelection(named, { ...depth, levels, inList: inList || isList })
}

const leavesOf = (type: GraphQLObjectType) =>
  Object.values(type.getFields())
    .filter(
      ({ type: its, args }) => isLeafType(getNamedType(its)) && !args.some(isRequiredArgument),
    )
    .map(({ name }) => name)

/** Lists are asked for a few: their size is what a selection costs. */
export const sizeOf = ({ args }: GraphQLField<unknown, unknown>) =>
  args.some(({ name }) => name === 'first') ? '(first: 3)' : ''

/** The fields that a full selection of these types leaves out, because they need an argument. */
export const unselected = (): string[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !type.name.startsWith('__') && !isRoot(type))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ args }) => args.some(isRequiredArgument))
        .map(({ name }) => `${type.name}.${name}`),
    )

const isRoot = (type: GraphQLObjectType) =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(type)
