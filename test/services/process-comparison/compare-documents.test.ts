import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decisionsBetween } from '../../../services/process-comparison/compare-decisions.ts'
import { formsBetween } from '../../../services/process-comparison/compare-forms.ts'
import { movedBetween } from '../../../services/process-comparison/in-order.ts'
import { parseDmn } from '../../../services/process-editions/moddle.ts'

const shipped = JSON.parse(readFileSync('processes/city-case/forms/file-case.form.json', 'utf8'))
const [first, , second] = shipped.components
const form = { ...shipped, components: [first, second] }
const table = readFileSync('processes/city-case/case-beginning.dmn', 'utf8')
const rule = (name: string) =>
  new RegExp(`\\s*<rule id="rule_${name}">[^]*?</rule>`).exec(table)?.[0] ?? ''
const between = async (after: string, before = table) =>
  decisionsBetween(await parseDmn(before), await parseDmn(after))

describe('表单差异 two editions of a form', () => {
  test('differ field by field and property by property', () => {
    const required = { ...first, validate: { ...first.validate, required: true } }
    const other = { ...second, key: 'reason' }
    expect(formsBetween(form, { ...form, components: [required, other] })).toMatchObject([
      {
        ...{ id: 'conditionNo', name: '立案条件序号', changes: ['CHANGED'] },
        properties: [{ property: 'validate.required', before: null, after: 'true' }],
      },
      { id: 'reason', changes: ['ADDED'] },
      { id: 'explanation', changes: ['REMOVED'] },
    ])
  })

  test('of which one is new have every field new', () => {
    const [whole, ...fields] = formsBetween(null, form)
    expect(whole).toMatchObject({ type: 'form', changes: ['ADDED'] })
    expect(fields.map(({ changes }) => changes)).toEqual([['ADDED'], ['ADDED']])
  })

  test('选项 tell an option by its value: one more in front is one more, and their order counts', () => {
    const option = (value: string, label: string) => ({ value, label })
    const formOf = (...values: readonly ReturnType<typeof option>[]) => ({
      components: [{ type: 'select', key: 'payer', label: '付款方', values }],
    })
    const before = formOf(option('CITY', '市级'), option('BUILDER', '施工单位'))
    const after = formOf(
      option('OWNER', '权属单位'),
      option('CITY', '市财政'),
      option('BUILDER', '施工单位'),
    )
    expect(formsBetween(before, after)).toMatchObject([
      {
        ...{ id: 'payer', changes: ['CHANGED'] },
        properties: [
          { property: 'values', before: 'CITY, BUILDER', after: 'OWNER, CITY, BUILDER' },
          { property: 'values.OWNER.label', before: null, after: '权属单位' },
          { property: 'values.CITY.label', before: '市级', after: '市财政' },
        ],
      },
    ])
    const twice = formOf(option('CITY', '市级'), option('CITY', '市财政'))
    expect(formsBetween(twice, twice)).toEqual([])
    expect(formsBetween(before, twice)[0]?.changes).toEqual(['CHANGED'])
  })

  test('open groups, and say which field changed its place', () => {
    const grouped = {
      ...form,
      components: [second, { type: 'group', id: 'g', components: [first] }],
    }
    const differences = formsBetween(form, grouped)
    expect(differences.map(({ id, changes }) => [id, changes])).toEqual([
      ['explanation', ['MOVED']],
      ['g', ['ADDED']],
    ])
  })
})

describe('限度 a form with thousands of fields', () => {
  test('of one name is compared at once, each field with its like', () => {
    const fields = (label: string) => ({
      components: Array.from({ length: 10_000 }, () => ({ type: 'text', label })),
    })
    const began = process.cpuUsage()
    const differences = formsBetween(fields('a'), fields('b'))
    expect(differences).toHaveLength(10_000)
    expect(process.cpuUsage(began).user / 1_000).toBeLessThan(1_000)
  })

  test('of fields that say what no field says still differs in nothing from itself', () => {
    const broken = { components: [{ type: 'text', key: 7, label: ['a'], components: 'none' }] }
    expect(formsBetween(broken, broken)).toEqual([])
  })
})

describe('决策差异 two editions of a decision table', () => {
  test('that say the same differ in nothing', async () => {
    expect(await between(table)).toEqual([])
  })

  test('say of a row which cell changed, by the name of its column', async () => {
    const other = table.replace('"CONFIRM_ON_SCREEN"', '"CONFIRM_FIRST"')
    expect(await between(other)).toEqual([
      {
        ...{ id: 'rule_Video', type: 'dmn:DecisionRule', name: '"VIDEO"', changes: ['CHANGED'] },
        properties: [
          { property: '起始环节', before: '"CONFIRM_ON_SCREEN"', after: '"CONFIRM_FIRST"' },
        ],
      },
    ])
  })

  test('行序 in which a row stands elsewhere say from where to where, and nothing of the others', async () => {
    const other = table
      .replace(rule('Superior'), '')
      .replace(rule('Public'), rule('Superior') + rule('Public'))
    expect(await between(other)).toMatchObject([
      {
        ...{ id: 'rule_Superior', changes: ['MOVED'] },
        properties: [{ property: 'place', before: '12', after: '2' }],
      },
    ])
  })

  test('know a row that a tool gave another id by what it asks', async () => {
    const other = table.replace('id="rule_Video"', 'id="rule_0815"')
    expect(await between(other)).toEqual([])
  })

  test('tell a row that is gone, a renamed column and another hit policy', async () => {
    const other = table
      .replace(rule('Video'), '')
      .replace('label="上报来源"', 'label="来源"')
      .replace('hitPolicy="FIRST"', 'hitPolicy="ANY"')
    const differences = await between(other)
    expect(differences.map(({ id, changes }) => [id, changes])).toEqual([
      ['case-beginning', ['CHANGED']],
      ['input_Source', ['CHANGED']],
      ['rule_Video', ['REMOVED']],
    ])
    expect(differences[0]?.properties).toEqual([
      { property: 'hitPolicy', before: 'FIRST', after: 'ANY' },
    ])
  })
})

describe('移动 the fewest that move', () => {
  test.each([
    ['abcd', 'abcd', ''],
    ['abcd', 'dabc', 'd'],
    ['abcd', 'bcda', 'a'],
    ['abcd', 'axbycd', ''],
    ['abcdef', 'acbdfe', 'bf'],
  ])('from %s to %s: %s', (before, after, moved) => {
    const found = [...movedBetween([...before], [...after])]
    expect(found.length).toBe(moved.length)
    if (moved.length < 2) expect(found.join('')).toBe(moved)
  })
})
