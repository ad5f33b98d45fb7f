import type { Same } from '../texts.ts'
import type { comparisonTexts as english } from './en.ts'

/** 中文 — 流程对比的文本。 */
export const comparisonTexts: Same<typeof english> = {
  comparison: {
    title: '流程对比：%{name}',
    note: '两个版本的不同之处：先在流程图上标出，再逐项列明。',
    compare: '对比',
    compareWith: '与第 %{number} 版对比',
    from: '较早版本',
    to: '较晚版本',
    earlier: '更多版本',
    print: '打印',
    alone: '还没有可以对比的版本',
    aloneAdvice: '流程有了第二个版本或草稿后，可在此对比。',
    same: '两者内容相同：模型、表单和决策均无差异。',
    legend: '流程图上的标记',
    elements: '模型元素：%{count} 处',
    documents: { FORM: '表单 %{name}：%{count} 处', DECISION: '决策 %{name}：%{count} 处' },
    property: '属性',
  },
  partChanges: { ADDED: '新增', REMOVED: '删除', CHANGED: '修改', MOVED: '移动' },
}
