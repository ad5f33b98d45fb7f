import type { Same } from '../texts.ts'
import type { groundsTexts as english } from './en.ts'

/** 中文 — 指挥手册条目的证据要求和法律依据的文本。 */
export const groundsTexts: Same<typeof english> = {
  grounds: {
    column: '其他规定',
    urgent: '紧急',
    selfHandling: '自行处置',
    flags: '标记',
    dispatch: '派遣方式',
    addDispatch: '规定派遣方式',
    verification: '核查要求',
    addVerification: '规定核查要求',
    evidence: '证据要求',
    bases: '法律依据',
    addEvidence: '填写证据要求',
    addBases: '添加法律依据',
    basesOf: '%{name}第 %{number} 条的法律依据',
    kind: '类型',
    name: '名称',
    reference: '条款、事项或文号',
    add: '添加依据',
    takeOut: '移除第 %{number} 项依据',
    lacks: '每项依据都须有名称，且不能重复。',
  },
  legalDocuments: {
    title: '依据文件',
    lines: '%{count} 条依此',
    none: '尚无文件',
    unnamed: '文件',
    add: '为“%{name}”添加文件（PDF、JPEG、PNG）',
  },
  legalBasisKinds: {
    LAW: '法律法规',
    RESPONSIBILITY_LIST: '权责清单',
    MINUTES: '会议纪要',
    OTHER: '其他文件',
  },
  lineDispatches: { BY_CITY: '按本市规定', AUTOMATIC: '自动派遣', PROPOSED: '建议派遣' },
  lineVerifications: { ALWAYS: '必须核查', SAMPLED: '按风险抽查', NONE: '免核查' },
  samples: {
    title: '抽查结果',
    needed: '抽中，现场核查',
    spared: '未抽中，免核查',
    drawn: '抽签 %{draw}，小于 %{share} 即核查',
  },
  riskFactors: {
    BASE: '基数',
    URGENT: '条目紧急',
    REWORKED: '曾返工',
    ANSWER_OWED: '须答复上报人或上级',
    REPORTED_AGAIN: '重复上报',
    SAME_SPOT: '同地曾有同类案件',
    UNIT_REWORKS: '责任单位常有返工',
    UNIT_LITTLE_KNOWN: '责任单位结案尚少',
  },
  dispatchModes: { AUTOMATIC: '自动派遣', DIRECT: '派遣员派遣', TWO_LEVEL: '二级派遣' },
}
