import type { Same } from '../texts.ts'
import type { releaseErrors as english } from './errors-en.ts'

/** 中文 — 发布批的拒绝原因。 */
export const releaseErrors: Same<typeof english> = {
  HELD_BY_RELEASE: '它属于某个发布批，只能同批生效；没有任何改动，请先从该批移出，或撤回该批。',
  RELEASE_NOT_DRAFT: '此发布批已审核、已排定或已结束；没有任何改动，请撤回或新建。',
  RELEASE_NOT_REVIEWED: '此发布批尚未审核，或审核已失效；未排定，请由他人审核。',
  RELEASE_SETTLED: '此发布批已生效、未能生效或已撤回；没有任何改动，请新建。',
  NO_WAY_BACK: '此发布批现在不能回退；没有任何改动。',
}
