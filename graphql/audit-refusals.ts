import { errorTypeMap } from '@pothos/plugin-errors'
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isObjectType,
} from 'graphql'
import { z } from 'zod'
import { refusalCodes } from '../services/errors.ts'
import type { Context } from './context.ts'
import { refusalIn } from './refusal-in.ts'

type Field = GraphQLField<unknown, Context>
type Resolver = GraphQLFieldResolver<unknown, Context>

/**
 * 拒绝留痕 — every refusal of a query, mutation or subscription, and of a field with a scope of its own,
 * is kept in the audit before it is answered.
 */
export function auditRefusals(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    const isRoot = roots.includes(type)
    for (const field of Object.values(type.getFields()))
      if (isRoot || hasScope(field)) keepRefusals(field)
  }
  return schema
}

const hasScope = ({ extensions }: Field) => {
  const { pothosOptions } = extensions
  return (
    typeof pothosOptions === 'object' && pothosOptions !== null && 'authScopes' in pothosOptions
  )
}

function keepRefusals(field: Field): void {
  field.resolve = auditing(field.resolve ?? defaultFieldResolver)
  if (field.subscribe) field.subscribe = auditing(field.subscribe)
}

const auditing =
  (resolve: Resolver): Resolver =>
  async (source, args, context, info) => {
    const keep = async (refusal: Told | null) => {
      if (refusal === null) return
      await context.refused({ operation: info.fieldName, refusal, asked: idsIn(args) })
    }
    try {
      const result = await resolve(source, args, context, info)
      await keep(toldIn(result))
      return result
    } catch (error) {
      const refusal = refusalIn(error)
      // who found no room must not ask for more of it
      await keep(refusal?.code === 'OVERLOADED' ? null : refusal)
      throw error
    }
  }

const Told = z.object({ code: z.enum(refusalCodes), field: z.string().nullable() })
type Told = z.infer<typeof Told>

/** A refusal that is answered as data, behind which the errors plugin hides the error's class. */
const toldIn = (result: unknown): Told | null =>
  typeof result === 'object' && result !== null && errorTypeMap.has(result)
    ? (Told.safeParse(result).data ?? null)
    : null

const most = 3
const longest = 100

/** The ids among a field's arguments, and in the input of a mutation. */
function idsIn(args: Readonly<Record<string, unknown>>): string[] {
  const { input } = args
  const named = { ...args, ...(typeof input === 'object' ? input : {}) }
  return Object.entries(named)
    .flatMap(([name, value]) => (/^id$|Id$/.test(name) && typeof value === 'string' ? value : []))
    .slice(0, most)
    .map((id) => id.slice(0, longest))
}
