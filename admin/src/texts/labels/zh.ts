import type { Same } from '../texts.ts'
import type { labelTexts as english } from './en.ts'

/** 中文 — 环节与角色名称页的文本。 */
export const labelTexts: Same<typeof english> = {
  labels: {
    title: '环节与角色名称',
    note: '本市对环节和角色的称呼，用于所有页面和导出文件。权限、流程和规则不变。',
    steps: '环节',
    roles: '角色',
    default: '默认名称',
    name: '本市中文名称',
    nameEn: '本市英文名称',
    asDefault: '同默认',
    change: '改名',
    changeTitle: '为“%{name}”改名',
    changeAdvice: '留空即使用默认名称。',
    reset: '恢复默认',
    resetTitle: '恢复“%{name}”的默认名称？',
    resetAdvice: '将重新称为“%{zh}”和“%{en}”。',
  },
}
