import { z } from 'zod'
import { createApiKey } from '../../services/accounts/create-api-key.ts'
import { revokeApiKey } from '../../services/accounts/revoke-api-key.ts'
import { builder } from '../builder.ts'
import { encodeId, rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { Role } from './enums.ts'
import { idempotencyKey } from './input.ts'

const ApiKey = builder.prismaNode('ApiKey', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'apiKeys' },
  description: '接口密钥 — a machine client’s key; its text is never shown again.',
  fields: (t) => ({
    name: t.exposeString('name'),
    prefix: t.exposeString('prefix'),
    scopes: t.expose('scopes', { type: [Role] }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', nullable: true }),
    lastUsedAt: t.expose('lastUsedAt', { type: 'DateTime', nullable: true }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true }),
  }),
})

builder.queryField('apiKeys', (t) =>
  t.prismaConnection({
    type: ApiKey,
    cursor: 'id',
    authScopes: { may: 'apiKeys' },
    resolve: (query, _root, _args, { db }) =>
      db.apiKey.findMany({ ...query, orderBy: { id: 'desc' } }),
  }),
)

const CreateApiKeyInput = builder.inputType('CreateApiKeyInput', {
  fields: (t) => ({
    name: t.string({ validate: z.string().trim().min(1).max(100) }),
    scopes: t.field({ type: [Role] }),
    expiresAt: t.field({ type: 'DateTime', required: false }),
    idempotencyKey: idempotencyKey(t),
  }),
})

const CreateApiKeySuccess = builder
  .objectRef<{ apiKeyId: string; secret?: string }>('CreateApiKeySuccess')
  .implement({
    fields: (t) => ({
      apiKeyId: t.id({ resolve: ({ apiKeyId }) => encodeId('ApiKey', apiKeyId) }),
      secret: t.string({
        nullable: true,
        description: 'The key. Shown this once; null when a repeated request is answered.',
        resolve: ({ secret }) => secret ?? null,
      }),
    }),
  })

builder.mutationField('createApiKey', (t) =>
  t.field({
    type: CreateApiKeySuccess,
    ...refusable,
    authScopes: { may: 'createApiKey' },
    description: '创建接口密钥 — for a machine client; scoped by roles.',
    args: { input: t.arg({ type: CreateApiKeyInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'createApiKey', input }, createApiKey),
  }),
)

const RevokeApiKeyInput = builder.inputType('RevokeApiKeyInput', {
  fields: (t) => ({ apiKeyId: t.id(), idempotencyKey: idempotencyKey(t) }),
})

const RevokeApiKeySuccess = builder
  .objectRef<{ apiKeyId: string }>('RevokeApiKeySuccess')
  .implement({
    fields: (t) => ({
      apiKeyId: t.id({ resolve: ({ apiKeyId }) => encodeId('ApiKey', apiKeyId) }),
    }),
  })

builder.mutationField('revokeApiKey', (t) =>
  t.field({
    type: RevokeApiKeySuccess,
    ...refusable,
    authScopes: { may: 'revokeApiKey' },
    description: '吊销接口密钥 — the key ends within seconds.',
    args: { input: t.arg({ type: RevokeApiKeyInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'revokeApiKey', input }, (ctx, { apiKeyId }) =>
        revokeApiKey(ctx, { apiKeyId: rowId('ApiKey', apiKeyId) }),
      ),
  }),
)
