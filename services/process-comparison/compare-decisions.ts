import type { ModdleElement } from 'bpmn-moddle'
import { factsOf, isElement } from './facts.ts'
import { orderedBetween } from './in-order.ts'
import { type Part, type PartDifference, partsBetween } from './part.ts'

/** 决策差异 — decision tables by column and by row, everything else by element. Null stands for no file. */
export function decisionsBetween(
  before: ModdleElement | null,
  after: ModdleElement | null,
): PartDifference[] {
  const [old, fresh] = [elementsOf(before), elementsOf(after)]
  const ids = new Set([...fresh, ...old].map(({ id }) => id ?? ''))
  return [
    ...partsBetween(old.map(partOf), fresh.map(partOf)),
    ...[...ids].flatMap((id) =>
      tablesBetween(
        tableOf(old.find((one) => one.id === id)),
        tableOf(fresh.find((one) => one.id === id)),
      ),
    ),
  ]
}

const elementsOf = (definitions: ModdleElement | null) => definitions?.drgElement ?? []

/** Of a decision its own words and how its table hits; columns and rows are told by themselves. */
function partOf(element: ModdleElement): Part {
  const [logic] = owned(element['decisionLogic'])
  const apart = logic === undefined ? [] : factsOf(logic, ['input', 'output', 'rule'])
  const { id = '', name = '', $type: type } = element
  return { id, type, name, facts: new Map([...factsOf(element), ...apart]), layout: '' }
}

const tableOf = (decision: ModdleElement | undefined) =>
  owned(decision?.['decisionLogic']).find(({ $type }) => $type === 'dmn:DecisionTable')

type Table = ModdleElement | undefined

function tablesBetween(before: Table, after: Table): PartDifference[] {
  const labels = labelsOf([...columnsOf(before), ...columnsOf(after)])
  const rows = (table: Table) => owned(table?.['rule']).map((rule) => rowOf(rule, columnsOf(table)))
  return [
    ...orderedBetween(columnsOf(before).map(columnOf), columnsOf(after).map(columnOf)),
    ...orderedBetween(rows(before), sameRows(rows(before), rows(after))).map((row) =>
      labeled(row, labels),
    ),
  ]
}

const columnsOf = (table: Table): readonly ModdleElement[] => [
  ...owned(table?.['input']),
  ...owned(table?.['output']),
]

const labelOf = ({ label, name, inputExpression, id }: ModdleElement): string =>
  [label, name, owned(inputExpression)[0]?.text, id].find(
    (text): text is string => typeof text === 'string' && text !== '',
  ) ?? ''

const columnOf = (column: ModdleElement) => ({
  id: column.id ?? '',
  type: column.$type,
  name: labelOf(column),
  facts: factsOf(column),
})

type Row = Omit<Part, 'layout'>

function rowOf(rule: ModdleElement, columns: readonly ModdleElement[]): Row {
  const cells = [...owned(rule['inputEntry']), ...owned(rule['outputEntry'])]
  const said = columns.map(({ id }, index) => [id ?? '', cells[index]?.text ?? ''] as const)
  const { description } = rule
  const inputs = owned(rule['inputEntry']).map(({ text }) => text ?? '')
  return {
    id: rule.id ?? '',
    type: rule.$type,
    name: inputs.join(', '),
    facts: new Map([
      ...said,
      ...(typeof description === 'string' ? [['description', description] as const] : []),
    ]),
  }
}

/** 同一行 — tools may give every row a new id: one that asks the same as a row that is gone is that row. */
function sameRows(before: readonly Row[], after: readonly Row[]): readonly Row[] {
  const kept = new Set(after.map(({ id }) => id))
  const gone = before.filter(({ id }) => !kept.has(id))
  const old = new Set(before.map(({ id }) => id))
  return after.map((row) => {
    if (old.has(row.id)) return row
    const place = gone.findIndex(({ name }) => name === row.name)
    const [same] = place === -1 ? [] : gone.splice(place, 1)
    return same === undefined ? row : { ...row, id: same.id }
  })
}

/** Cells are known by their columns, whatever these are called, and told by what they are called now. */
const labeled = (row: PartDifference, labels: ReadonlyMap<string, string>): PartDifference => ({
  ...row,
  properties: row.properties.map(({ property, ...values }) => ({
    property: labels.get(property) ?? property,
    ...values,
  })),
})

/** By id; where two columns are called the same, with it. */
function labelsOf(columns: readonly ModdleElement[]): ReadonlyMap<string, string> {
  const labels = new Map(columns.map((one) => [one.id ?? '', labelOf(one)]))
  const known = new Set<string>()
  const twice = new Set<string>()
  for (const label of labels.values()) (known.has(label) ? twice : known).add(label)
  return new Map(
    [...labels].map(([id, label]) => [id, twice.has(label) ? `${label} (${id})` : label]),
  )
}

const owned = (value: unknown): readonly ModdleElement[] =>
  (Array.isArray(value) ? value : [value]).filter(isElement)
