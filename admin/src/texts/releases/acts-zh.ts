import type { Same } from '../texts.ts'
import type { releaseActs as english } from './acts-en.ts'

/** 中文 — 审计中的发布批操作。 */
export const releaseActs: Same<typeof english> = {
  createRelease: '新建发布批',
  changeRelease: '修改发布批',
  reviewRelease: '审核发布批',
  scheduleRelease: '排定发布批',
  withdrawRelease: '撤回发布批',
  rollBackRelease: '回退发布批',
  putReleaseInForce: '发布批同批生效',
  failRelease: '发布批未能生效',
}
