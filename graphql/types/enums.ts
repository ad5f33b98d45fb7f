import * as enums from '../../prisma/generated/enums.ts'
import { lights } from '../../services/deadlines/light.ts'
import { builder } from '../builder.ts'

function enumType<const Value extends string>(
  name: string,
  values: Readonly<Record<string, Value>>,
  description: string,
) {
  const names: readonly Value[] = Object.values(values)
  return builder.enumType(name, { values: names, description })
}

export const CityKind = enumType('CityKind', enums.CityKind, '城市级别')
export const UnitKind = enumType('UnitKind', enums.UnitKind, '机构类型')
export const Role = enumType('Role', enums.Role, '角色')
export const ClassKind = enumType('ClassKind', enums.ClassKind, '部件 or 事项')
export const CaseSource = enumType('CaseSource', enums.CaseSource, '问题来源')
export const CaseStage = enumType('CaseStage', enums.CaseStage, '阶段 — the public stage of a case')
export const ClosingKind = enumType('ClosingKind', enums.ClosingKind, '结案类型')
export const EngineState = enumType('EngineState', enums.EngineState, '引擎状态')
export const TaskStatus = enumType('TaskStatus', enums.TaskStatus, '任务状态')
export const DispatchLevel = enumType('DispatchLevel', enums.DispatchLevel, '派遣级次')
export const EditionStatus = enumType('EditionStatus', enums.EditionStatus, '版本状态')
export const EditionAct = enumType('EditionAct', enums.EditionAct, '版本操作')
export const LimitUnit = enumType('LimitUnit', enums.LimitUnit, '时限单位')
export const UnitRuleKind = enumType('UnitRuleKind', enums.UnitRuleKind, '定责规则类型')
export const LineDispatch = enumType(
  'LineDispatch',
  enums.LineDispatch,
  '派遣方式 — of a line: by the city’s rule, automatically where one unit is certain, or proposed to the dispatcher',
)
export const LineVerification = enumType(
  'LineVerification',
  enums.LineVerification,
  '核查要求 — of a line: verified on site before the case is closed, by a sample that goes by risk, or not',
)
export const CaseGrade = enumType(
  'CaseGrade',
  enums.CaseGrade,
  '案件等级 — how grave a case is: ordinary, major or severe',
)
export const AreaClass = enumType(
  'AreaClass',
  enums.AreaClass,
  '区域类别 — how a city classes its streets and grids for upkeep',
)
export const ManualEditKind = enumType('ManualEditKind', enums.ManualEditKind, '手册改动类型')
export const EditionOrigin = enumType(
  'EditionOrigin',
  enums.EditionOrigin,
  '版本来源 — shipped with the product, or published by the city itself',
)
export const MappingBasis = enumType('MappingBasis', enums.MappingBasis, '对照依据')
export const MoveOutcome = enumType('MoveOutcome', enums.MoveOutcome, '迁移结果')
export const ImportOutcome = enumType('ImportOutcome', enums.ImportOutcome, '导入结果')
export const ClockState = enumType('ClockState', enums.ClockState, '时钟状态')
export const ClockEntryKind = enumType('ClockEntryKind', enums.ClockEntryKind, '计时台账类型')
export const ClockRequestKind = enumType(
  'ClockRequestKind',
  enums.ClockRequestKind,
  '计时申请类型 — 延期, 挂账, 豁免',
)
export const EscalationKind = enumType('EscalationKind', enums.EscalationKind, '升级类型')
export const OrderAnswer = enumType(
  'OrderAnswer',
  enums.OrderAnswer,
  '派遣单答复 — handled, or cannot be',
)
export const BulkState = enumType('BulkState', enums.BulkState, '批量办理状态')
export const BulkItemState = enumType('BulkItemState', enums.BulkItemState, '批量办理一项的状态')
export const ExportFormat = enumType('ExportFormat', enums.ExportFormat, '导出格式')
export const ExportState = enumType('ExportState', enums.ExportState, '导出状态')
export const LabelKind = enumType('LabelKind', enums.LabelKind, '名称类型 — what is renamed')
export const Theme = enumType('Theme', enums.Theme, '主题')
export const Light = builder.enumType('Light', {
  values: lights,
  description: '红绿灯 — green below 80 % of the limit, yellow up to it, red once overdue.',
})
export const ViewList = enumType(
  'ViewList',
  enums.ViewList,
  '列表 — what a saved view is a view of, and what is exported',
)
export const CoordinateSystem = enumType(
  'CoordinateSystem',
  enums.CoordinateSystem,
  '坐标系 — of the map that a point was taken from',
)
export const AttachmentMedia = enumType('AttachmentMedia', enums.AttachmentMedia, '文件类型')
export const AttachmentPhase = enumType(
  'AttachmentPhase',
  enums.AttachmentPhase,
  '处置前后 — whether it shows the place before or after handling',
)
export const DeliveryChannel = enumType(
  'DeliveryChannel',
  enums.DeliveryChannel,
  '送达渠道 — the way by which somebody is told of a notice',
)
export const DeliveryState = enumType(
  'DeliveryState',
  enums.DeliveryState,
  '送达状态 — DELIVERED where its arrival is known, ACKNOWLEDGED once it was signed for',
)
