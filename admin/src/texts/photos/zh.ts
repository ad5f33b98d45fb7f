import type { Same } from '../texts.ts'
import type { photos as english } from './en.ts'

/** 中文 — 照片和文件的文本。 */
export const photos: Same<typeof english> = {
  title: '照片',
  before: '处置前',
  after: '处置后',
  noneBefore: '没有处置前的照片。',
  noneAfter: '还没有处置后的照片。',
  closing: '结案条件（指挥手册）：',
  documents: '文件',
  withReport: '上报',
  withFurther: '第 %{number} 次反映（%{source}）',
  withSlip: '派遣单答复：%{recipient}',
  byMachine: '外部系统',
  meters: '距案发地 %{count} 米',
  enlarge: '放大',
  photo: '%{phase}照片 %{number}：%{caption}',
  previous: '上一张',
  next: '下一张',
  position: '第 %{number} / %{total} 张',
  picker: {
    label: '照片和文件',
    hint: '可选择、拖放或粘贴：JPEG、PNG、WebP 或 PDF，最多 %{most} 个。',
    camera: '拍照',
    choose: '添加照片',
    added: '第 %{number} 个照片或文件',
    remove: '移除 %{name}',
    again: '重新发送',
    progress: '正在发送 %{name}',
    sent: '已发送 %{sent} / %{total}',
    waiting: '照片正在发送，发送完即可提交。',
    failed: '有内容未发送成功，请重新发送或移除后再提交。',
    tooMany: '一次最多 %{most} 个，其余未添加。',
  },
}
