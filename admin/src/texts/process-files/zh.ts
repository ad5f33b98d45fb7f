import type { Same } from '../texts.ts'
import type { processFileTexts as english } from './en.ts'

/** 中文 — 流程导出和导入的文本。 */
export const processFileTexts: Same<typeof english> = {
  processFiles: {
    export: '导出',
    import: '导入流程',
    title: '导入流程',
    note: '其他平台导出的压缩包，含模型、表单、决策和环节名称。先试运行，再导入为草稿，与其他草稿一样审核、发布。',
    tried: '这是试运行，没有保存任何内容。下面列出每个文件与现行版本的比较。',
    filesRefused: '有 %{count} 个文件被拒绝。没有导入，请按下列原因修改。',
    refused: '压缩包被拒绝，原因见下。没有导入任何内容。',
    confirm: '导入为草稿',
    done: '已导入为草稿，见该流程的草稿列表。',
  },
}
