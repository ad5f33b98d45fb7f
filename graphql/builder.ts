import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import ErrorsPlugin from '@pothos/plugin-errors'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import ScopeAuthPlugin from '@pothos/plugin-scope-auth'
import ValidationPlugin from '@pothos/plugin-validation'
import type PrismaTypes from '../prisma/generated/pothos.ts'
import { getDatamodel } from '../prisma/generated/pothos.ts'
import { isPermitted } from '../services/accounts/assert-permission.ts'
import type { Permission } from '../services/accounts/permissions.ts'
import type { Json } from '../services/ctx.ts'
import { forbidden, notSignedIn, requestTooCostly } from '../services/errors.ts'
import type { Context } from './context.ts'
import { Cursor, decodeId, encodeId, NodeIds } from './ids.ts'
import { inputRefusal } from './input-refusal.ts'
import { DateTimeResolver, JsonResolver } from './scalars.ts'

export interface SchemaTypes {
  Context: Context
  PrismaTypes: PrismaTypes
  DefaultFieldNullability: false
  DefaultInputFieldRequiredness: true
  AuthScopes: { may: Permission }
  Scalars: {
    DateTime: { Input: Date; Output: Date }
    Json: { Input: Json; Output: unknown }
    ID: { Input: string; Output: string }
  }
}

const titled = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`

export const builder = new SchemaBuilder<SchemaTypes>({
  // Order matters: errors first, so that it sees what scope-auth and validation throw.
  plugins: [
    ErrorsPlugin,
    ScopeAuthPlugin,
    ComplexityPlugin,
    RelayPlugin,
    PrismaPlugin,
    ValidationPlugin,
  ],
  defaultFieldNullability: false,
  defaultInputFieldRequiredness: true,
  prisma: {
    client: (context) => context.db,
    dmmf: getDatamodel(),
    maxConnectionSize: 100,
    defaultConnectionSize: 20,
  },
  relay: {
    clientMutationId: 'omit',
    cursorType: 'String',
    encodeGlobalID: encodeId,
    decodeGlobalID: decodeId,
    nodeQueryOptions: { authScopes: { may: 'node' } },
    nodesQueryOptions: { authScopes: { may: 'nodes' }, args: { ids: { validate: NodeIds } } },
    beforeArgOptions: { validate: Cursor },
    afterArgOptions: { validate: Cursor },
  },
  errors: {
    defaultTypes: [],
    directResult: true,
    defaultResultOptions: { name: ({ fieldName }) => `${titled(fieldName)}Success` },
    defaultUnionOptions: { name: ({ fieldName }) => `${titled(fieldName)}Result` },
    // Input is refused as data like everything else; what it says are the limits that the schema
    // tells anyway.
    unsafelyHandleInputErrors: true,
  },
  scopeAuth: {
    authScopes: ({ viewer }) => ({
      may: (permission) => isPermitted(viewer?.actor ?? null, permission),
    }),
    authorizeOnSubscribe: true,
    unauthorizedError: (_parent, { viewer }, { fieldName }) =>
      viewer === null ? notSignedIn() : forbidden(fieldName),
  },
  validation: {
    validationError: ({ issues: [issue] }) => inputRefusal(issue, fieldOf(issue?.path)),
  },
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: 10,
    limit: { complexity: 5000, depth: 10, breadth: 500 },
    complexityError: (kind) => requestTooCostly(`${kind} is over the limit`),
  },
})

type Path = readonly (PropertyKey | { readonly key: PropertyKey })[]
function fieldOf(path: Path | undefined): string | null {
  const last = path?.at(-1)
  if (last === undefined) return null
  return String(typeof last === 'object' ? last.key : last)
}

builder.addScalarType('DateTime', DateTimeResolver)
builder.addScalarType('Json', JsonResolver)
builder.queryType({})
builder.mutationType({})
builder.subscriptionType({})
