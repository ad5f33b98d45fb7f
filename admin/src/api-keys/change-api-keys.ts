import {
  CreateApiKey,
  type CreateApiKeyInput,
  RevokeApiKey,
  type RevokeApiKeyInput,
} from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'

/** 创建接口密钥 — answers the key's text, once. */
export const createApiKey = async (input: CreateApiKeyInput) =>
  accepted((await ask(CreateApiKey, { input })).createApiKey)

/** 吊销接口密钥 — the key ends within seconds. */
export const revokeApiKey = async (input: RevokeApiKeyInput) =>
  accepted((await ask(RevokeApiKey, { input })).revokeApiKey)
