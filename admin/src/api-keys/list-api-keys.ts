import { pagesOf } from '../api/connection-pages.ts'
import { ReadApiKeys, type ReadApiKeysQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'

export type ListedKey = ReadApiKeysQuery['apiKeys']['edges'][number]['node']

/** 接口密钥列表 — one page of the keys, the newest first. */
export const listApiKeys = pagesOf(
  async ({ first, after, signal }) => (await ask(ReadApiKeys, { first, after }, signal)).apiKeys,
)
