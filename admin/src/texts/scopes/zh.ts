import type { Same } from '../texts.ts'
import type { scopesTexts as english } from './en.ts'

/** 中文 — 指挥手册条目适用范围的文本。 */
export const scopesTexts: Same<typeof english> = {
  scopes: {
    column: '适用范围',
    add: '限定适用范围',
    of: '%{name}第 %{number} 条的适用范围',
    advice:
      '更具体的条目优先：街道先于区县，区县先于全市；其次依次为有区域类别的、有案件等级的、有季节的、有时段的。',
    exception: '特例所属序号',
    exceptionHint: '代替同小类哪一条作答；独立条目留空',
    exceptionTo: '第 %{number} 条的特例',
    area: '区县或街道',
    areaHint: '留空为全市',
    areaClass: '区域类别',
    allClasses: '不限区域类别',
    grade: '案件等级',
    allGrades: '不限案件等级',
    gradeOf: '%{grade}案件',
    seasonFrom: '起（月-日）',
    seasonUntil: '止（月-日）',
    seasonHint: '含首尾两日，可跨年；留空为全年',
    hoursFrom: '起',
    hoursUntil: '止',
    hoursHint: '按城市时间，可跨零点；留空为全天',
    filing: '按现行手册：%{words}',
    lacks: '起止都须填写，日期如 11-15；序号须是数字。',
    filedAt: '立案时刻（城市时间）',
  },
  areaClasses: { FIRST: '一类区域', SECOND: '二类区域', THIRD: '三类区域', FOURTH: '四类区域' },
  caseGrades: { ORDINARY: '一般', MAJOR: '较大', SEVERE: '重大' },
  lineStandings: {
    DECIDED: '所依条目',
    OTHER_CONDITION: '立案条件不同',
    OTHER_AREA: '区域不同',
    OTHER_AREA_CLASS: '区域类别不同',
    OTHER_GRADE: '案件等级不同',
    OTHER_SEASON: '季节不同',
    OTHER_HOURS: '时段不同',
    OUTRANKED: '所依条目更具体',
  },
}
