import type { Same } from '../texts.ts'
import type { upstreamTexts as english } from './en.ts'

/** 中文 — 承接上级手册的文本。 */
export const upstreamTexts: Same<typeof english> = {
  upstream: {
    start: '承接上级手册',
    startAdvice:
      '新建草稿，收入上级已发布版本的全部条目。单位按名称或别名对应；本市没有的单位待确认。',
    edition: '版本',
    named: '%{city} · 第 %{number} 版 · %{title}',
    reason: '理由',
    reasonNeeded: '请写明承接上级手册的理由。',
    drift: '与上级对照',
    note: '本市对手册作了哪些改动，上级此后又改了哪些。',
    from: '承接自%{city}第 %{number} 版',
    none: '没有可对照的上级版本',
    noneAdvice: '该版本不是承接上级手册而来，或该上级已不再是本市上级。',
    sum: '与上级一致 %{unchanged} 条 · 本市改动 %{overridden} 条 · 本市新增 %{own} 条 · 本市删去 %{leftOut} 条',
    inForce: '上级现行：第 %{number} 版',
    lines: '本市改动',
    noLines: '与上级完全一致',
    noLinesAdvice: '本市没有改动、新增或删去条目。',
    kind: '类型',
    above: '上级',
    here: '本市',
    changed: '上级此后的变化',
    noChanges: '上级此后没有变化。',
    take: '采用',
    takeLine: '采用%{line}',
    met: '本市也改过：%{changes}',
    free: '本市未改动',
    takeChosen: '采用 %{count} 处变化',
    takeAdvice:
      '采用的变化作为一次改动，可以撤销。未采用的今后视为本市自己的规定：草稿改以上级现行版本为承接来源。',
    notDraft: '请先以该版本新建草稿，再采用变化。',
    taken: '已采用 %{taken} 处，%{left} 处保留为本市规定。',
  },
  driftKinds: { OVERRIDDEN: '本市改动', OWN: '本市新增', LEFT_OUT: '本市删去' },
}
