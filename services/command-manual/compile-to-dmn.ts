import {
  type DecisionRow,
  type EditionFacts,
  type MajorDecisions,
  type ManualAnswer,
  type ManualDecision,
  manualDecisions,
} from './manual-decision.ts'

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

const decisionOf = ({ id, name, rows }: ManualDecision): string =>
  `  <decision id="${escaped(id)}" name="${escaped(name)}">
    <decisionTable id="${escaped(id)}.table" hitPolicy="FIRST">
      <input id="${escaped(id)}.conditionNo" label="立案条件"><inputExpression id="${escaped(id)}.expression" typeRef="number"><text>conditionNo</text></inputExpression></input>
${outputs.map((output) => `      <output id="${escaped(id)}.${output}.output" name="${output}" typeRef="${types[output]}"/>`).join('\n')}
${rows.map((row, index) => ruleOf(`${escaped(id)}.row${index + 1}`, row)).join('\n')}
    </decisionTable>
  </decision>`

function ruleOf(id: string, { conditionNo, answer }: DecisionRow): string {
  const test = conditionNo === null ? '-' : feel(conditionNo)
  const answers = outputs.map(
    (output) =>
      `<outputEntry id="${id}.${output}"><text>${escaped(feel(answer[output]))}</text></outputEntry>`,
  )
  return `      <rule id="${id}"><inputEntry id="${id}.test"><text>${escaped(test)}</text></inputEntry>${answers.join('')}</rule>`
}

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
