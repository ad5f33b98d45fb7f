import type { Same } from '../texts.ts'
import type { timingTexts as english } from './en.ts'

/** 中文 — 返工时限和时限阶梯的文本。 */
export const timingTexts: Same<typeof english> = {
  rework: {
    title: '返工时限',
    note: '核查不通过、由原单位重新处置时适用的时限；仅被退回的案件始终沿用剩余时限。',
    change: '修改',
    advice: '适用于今后开始的返工；正在运行的计时不变。',
    rule: '返工单位的时限',
    percent: '份额（百分比）',
    percentHint: '占处置时限的百分比，10 至 100',
    shareOf: '按处置时限的 %{percent}% 重新起算',
    clock: '返工',
    derived: '返工：按处置时限的 %{percent}% 从此重新起算。',
  },
  reworkLimits: {
    REMAINING: '沿用剩余时限，全部处置累计计时',
    SHARE: '按处置时限的一定份额重新起算',
    FRESH: '按完整的处置时限重新起算',
  },
  cityTime: {
    title: '城市时间',
    note: '这是演示城市：可以把城市时间向前推进，以便试验到期、预警和升级。其他城市不受影响；正式城市始终按实际时间运行。',
    now: '本市现在是 %{at}。',
    ahead: '比实际时间快 %{span}。',
    real: '与实际时间一致。',
    move: '向前推进',
    advice: '推进途中到期的事项会立即发生：预警、超期和升级。时间不能倒退。',
    days: '天',
    hours: '小时',
  },
  clockLedger: {
    title: '计时台账',
    extended: '延期 %{amount} %{unit}',
    system: '系统',
  },
  clockEntryKinds: {
    STARTED: '起表',
    PAUSED: '暂停',
    RESUMED: '复表',
    EXTENDED: '延期',
    STOPPED: '停表',
    EXEMPTED: '豁免',
  },
  ladder: {
    show: '时限阶梯',
    hide: '收起',
    label: '%{clock}的时限阶梯',
    percent: '时限的 %{percent}%',
    tells: '通知',
    told: '已于 %{at} 通知',
    next: '下一级，%{in}',
    ahead: '尚未到达',
    anyUnit: '全市',
    nobodyOnDuty: '届时无人值班，通知该岗位全体人员',
    standing: '计时已暂停，恢复之前不再升级。',
  },
  ladderKinds: { WARNING: '预警', OVERDUE: '超期', LEVEL: '再升级' },
}
