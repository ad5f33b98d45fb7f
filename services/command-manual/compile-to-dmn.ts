import type { LineScope } from './line-scope.ts'
import {
  type DecisionRow,
  type EditionFacts,
  type MajorDecisions,
  type ManualAnswer,
  type ManualDecision,
  manualDecisions,
} from './manual-decision.ts'
import { hoursEnds, seasonEnds } from './spans.ts'

/** 部署资源 — one DMN file for the engine. */
export type DmnResource = { readonly name: string; readonly content: string }

const outputs = [
  'entryId',
  'conditionNo',
  'limitValue',
  'limitUnit',
  'rules',
] as const satisfies readonly (keyof ManualAnswer)[]
const types: Readonly<Record<(typeof outputs)[number], string>> = {
  entryId: 'string',
  conditionNo: 'number',
  limitValue: 'number',
  limitUnit: 'string',
  rules: 'Any',
}

/** 编译 — an edition as DMN: one resource a major class, one decision a minor class, hit policy FIRST, a catch-all last. */
export const compileToDmn = (facts: EditionFacts): DmnResource[] =>
  manualDecisions(facts).map((major) => ({
    name: `${major.id}.dmn`,
    content: definitionsOf(major),
  }))

const definitionsOf = ({ id, name, decisions }: MajorDecisions): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="${escaped(id)}" name="${escaped(name)}" namespace="https://zhihui.example/manual" exporter="Zhihui">
${decisions.map(decisionOf).join('\n')}
</definitions>
`

/** 输入 — a fact that a table looks at; which ones beside the condition, its rows say. */
type Input = {
  readonly name: string
  readonly label: string
  readonly type: 'number' | 'string'
  readonly test: (scope: LineScope) => string
}
const inputs: readonly Input[] = [
  { name: 'streetId', label: '街道', type: 'string', test: areaTest('STREET') },
  { name: 'districtId', label: '区县', type: 'string', test: areaTest('DISTRICT') },
  {
    name: 'areaClass',
    label: '区域类别',
    type: 'string',
    test: ({ areaClass }) => wordTest(areaClass),
  },
  { name: 'grade', label: '案件等级', type: 'string', test: ({ grade }) => wordTest(grade) },
  { name: 'monthDay', label: '立案月日', type: 'number', test: ({ season }) => seasonTest(season) },
  { name: 'minuteOfDay', label: '立案时刻', type: 'number', test: ({ hours }) => hoursTest(hours) },
]
const any = '-'

function areaTest(level: 'DISTRICT' | 'STREET') {
  return ({ area }: LineScope) => (area?.level === level ? feel(area.unitId) : any)
}

function wordTest(word: string | null) {
  return word === null ? any : feel(word)
}

function seasonTest(season: string): string {
  const ends = seasonEnds(season)
  if (ends === null) return any
  const { from, until } = ends
  return from <= until ? `[${from}..${until}]` : `>= ${from}, <= ${until}`
}

function hoursTest(hours: string): string {
  const ends = hoursEnds(hours)
  if (ends === null) return any
  const { from, until } = ends
  return from < until ? `[${from}..${until})` : `>= ${from}, < ${until}`
}

function decisionOf({ id, name, rows }: ManualDecision): string {
  const asked = inputs.filter(({ test }) => rows.some(({ scope }) => test(scope) !== any))
  return `  <decision id="${escaped(id)}" name="${escaped(name)}">
    <decisionTable id="${escaped(id)}.table" hitPolicy="FIRST">
      <input id="${escaped(id)}.conditionNo" label="立案条件"><inputExpression id="${escaped(id)}.expression" typeRef="number"><text>conditionNo</text></inputExpression></input>
${asked.map((input) => `      ${inputOf(escaped(id), input)}\n`).join('')}${outputs.map((output) => `      <output id="${escaped(id)}.${output}.output" name="${output}" typeRef="${types[output]}"/>`).join('\n')}
${rows.map((row, index) => ruleOf(`${escaped(id)}.row${index + 1}`, row, asked)).join('\n')}
    </decisionTable>
  </decision>`
}

const inputOf = (id: string, { name, label, type }: Input): string =>
  `<input id="${id}.${name}" label="${label}"><inputExpression id="${id}.${name}.expression" typeRef="${type}"><text>${name}</text></inputExpression></input>`

function ruleOf(id: string, row: DecisionRow, asked: readonly Input[]): string {
  const { conditionNo, scope, answer } = row
  const tests = [
    { id: `${id}.test`, test: conditionNo === null ? any : feel(conditionNo) },
    ...asked.map(({ name, test }) => ({ id: `${id}.${name}.test`, test: test(scope) })),
  ].map((entry) => `<inputEntry id="${entry.id}"><text>${escaped(entry.test)}</text></inputEntry>`)
  const answers = outputs.map(
    (output) =>
      `<outputEntry id="${id}.${output}"><text>${escaped(feel(answer[output]))}</text></outputEntry>`,
  )
  return `      <rule id="${id}">${describedBy(scope)}${tests.join('')}${answers.join('')}</rule>`
}

/** Who reads the table should not have to look up an id. */
const describedBy = ({ area }: LineScope): string =>
  area === null ? '' : `<description>${escaped(area.name)}</description>`

/** A value as FEEL writes it: strings and lists of strings are quoted as in JSON. */
function feel(value: ManualAnswer[keyof ManualAnswer]): string {
  if (typeof value === 'object') return `[${value.map(feel).join(', ')}]`
  return JSON.stringify(value)
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
/** XML 1.0 has no way to write most control characters and lone surrogates, so they are left out. */
const escaped = (text: string): string =>
  text
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\p{Cn}]/gu, '')
    .replace(/[&<>"]/gu, (sign) => escapes[sign] ?? sign)
