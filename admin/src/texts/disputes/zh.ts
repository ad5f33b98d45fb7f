import type { Same } from '../texts.ts'
import type { disputeTexts as english } from './en.ts'

/** 中文 — 责任争议的文本。 */
export const disputeTexts: Same<typeof english> = {
  disputes: {
    title: '责任认定',
    refusals: '历次拒收',
    refused: '%{unit}于 %{at} 拒收',
    refusedBy: '%{unit}（%{name}）于 %{at} 拒收',
    proposes: '认为应由%{unit}负责',
    rulings: '裁定',
    ruled: '%{at} 裁定由%{unit}负责',
    ruledBy: '%{name}于 %{at} 裁定由%{unit}负责',
    binding: '被裁定的单位不得再拒收。',
    draft: '写入手册草稿',
    draftAdvice:
      '在手册草稿中为本案立案条件增加一条本街道的例外，责任单位为被裁定的单位；与其他修订一样审核、发布。',
    similar: '本街道同类案件',
    noneSimilar: '一年内没有裁定或办结过。',
    handled: '%{unit}办结 %{count} 件',
  },
}
