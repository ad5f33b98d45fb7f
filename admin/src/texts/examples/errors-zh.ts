import type { Same } from '../texts.ts'
import type { exampleErrors as english } from './errors-en.ts'

/** 中文 — 示例及以示例验证的内容为何不能办理。 */
export const exampleErrors: Same<typeof english> = {
  EXAMPLES_DIFFER:
    '此版本与示例不符；未作发布，请修改版本或示例，或在“示例不符时的发布理由”中写明理由。',
  EXAMPLES_NOT_RUN:
    '示例尚未连同一并生效的内容在引擎上验证。未作任何更改；请连同同一批草稿运行示例，或填写示例不符的理由。',
  EXAMPLE_RETIRED: '此示例已停用；未作任何变更，请新增示例。',
  EXAMPLE_UNCONFIRMED: '尚未确认预期；未作保存，请逐项与印发的手册核对并勾选确认。',
}
