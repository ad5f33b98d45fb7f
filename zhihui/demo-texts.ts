import type { DemoCase, DemoEntry, DemoProposal, DemoTask } from './demo-answers.ts'

const reasons: Readonly<Record<string, string>> = {
  NAMED_BY_MANUAL: 'the manual names it',
  OWNER_IN_REGISTER: 'it owns the component, says the register',
  STREET_OF_PLACE: 'the street office of the place',
  ENFORCEMENT_OF_PLACE: 'the enforcement body of the place',
  DISTRICT_OF_PLACE: 'the district of the place',
  FALLBACK_NAMED: 'the manual names nobody: the fallback desk',
  FALLBACK_NOBODY_LEFT: 'nobody is left: the fallback desk',
}
const units: Readonly<Record<string, string>> = {
  URGENT_HOUR: '紧急工作时 urgent hours',
  WORKING_HOUR: '工作时 working hours',
  WORKING_DAY: '工作日 working days',
  NATURAL_DAY: '自然日 calendar days',
}

const localTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})
const at = (instant: Date | null) => (instant === null ? 'none' : localTime.format(instant))
const limit = (value: number, unit: string) => `${value} ${units[unit] ?? unit}`

/** 手册条目 — the entry that decided, with its place in the spreadsheet. */
export const entryText = (entry: DemoEntry, { limitValue, limitUnit }: DemoProposal): string[] => [
  `   手册条目 manual entry: ${entry.className}, condition ${entry.conditionNo} (sheet ${entry.sheet}, row ${entry.row})`,
  `     立案条件 ${entry.filingCondition}; 结案条件 ${entry.closingCondition}`,
  `     处置时限 ${entry.limitText} = ${limit(limitValue, limitUnit)}; 责任单位 ${entry.unitsText}`,
]

/** 建议单位 — the proposed units with their reasons; the chosen one is marked. */
export const proposalText = ({ units: proposed }: DemoProposal, chosen: string): string[] => [
  '   建议单位 proposed units:',
  ...proposed.map((unit) => `     ${unit.unitId === chosen ? '→' : ' '} ${reasonText(unit)}`),
]

function reasonText(unit: DemoProposal['units'][number]): string {
  const phrases = [unit.phrase, ...unit.alternatives].map((phrase) => `“${phrase}”`).join(', ')
  const owner = unit.onBehalfOf?.unitName
  const detour = owner === undefined ? '' : `; for ${owner}, which has no account`
  return `${unit.unitName}: ${phrases}, ${reasons[unit.reasonKey] ?? unit.reasonKey}${detour}`
}

type Done = {
  readonly number: number
  readonly task: DemoTask
  readonly who: { readonly personName: string; readonly unitName: string }
}

/** 环节 — one step: name, person, unit, due date, outcome. */
export function stepText({ number, task, who }: Done): string {
  const [outcome] = task.outcomes
  return `${String(number).padStart(2)}. ${task.name} ${task.nameEn} — ${who.personName}, ${who.unitName}; 到期 due ${at(task.dueAt)}; 结果 outcome: ${outcome?.zh} ${outcome?.key}`
}

/** 小结 — how the case went. */
export const summaryText = (caseNumber: string, caseFile: DemoCase): string[] => [
  '',
  `案件 case ${caseNumber}: ${caseFile.stage} (${caseFile.closingKind ?? 'no closing kind'})`,
  `   派遣 dispatch: ${caseFile.dispatchMode}; 责任单位 responsible unit: ${caseFile.responsibleUnit?.name ?? 'none'}`,
  `   环节 ${caseFile.visits.length} step visits, ${caseFile.visits.filter(({ overdue }) => overdue === true).length} overdue`,
  ...caseFile.clocks
    .filter(({ key }) => key === 'handling')
    .map(
      (clock) =>
        `   处置时钟 handling clock: ${limit(clock.limitValue, clock.limitUnit)}, due ${at(clock.dueAt)}, stopped ${at(clock.stoppedAt)}`,
    ),
]
