import type { Same } from '../texts.ts'
import type { mergingTexts as english } from './en.ts'

/** 中文 — 合并两个已立案案件的文本。 */
export const mergingTexts: Same<typeof english> = {
  merging: {
    act: '并入另一案件',
    title: '将案件 %{number} 并入另一案件',
    advice:
      '本案将作废：待办环节、计时和流程随之终止，不能撤销。报案人、照片和留言都会保留，可从并入的案件查看，并计入其反映次数。',
    into: '并入的案件',
    intoHint: '默认列出同类的在办案件；也可输入类别、地址或案件编号',
    reason: '理由',
    needsCase: '请选择并入的案件。',
    needsReason: '请写明两案为何是同一问题。',
    merged: '本案已并入案件 %{number}，由该案继续办理。',
    open: '打开案件 %{number}',
    cases: '并入本案的案件',
    reported: '%{at} 上报，反映 %{count} 次',
    at: '%{at} 并入',
    reporters: '报案人',
    photo: '案件 %{case} 的照片 %{number}',
    document: '案件 %{case} 的文件 %{number}',
  },
}
