import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  type Component,
  componentsIn,
  type FormField,
  fieldKinds,
  fieldOf,
  withField,
} from '../../processes/forms/form-field.ts'
import { type FormRule, formProblems, formRules } from '../../processes/forms/form-problems.ts'
import { showIfProblems } from '../../processes/forms/show-if.ts'

const folder = 'processes/city-case/forms'
const shipped = readdirSync(folder).map(
  (file) => [file, JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as object] as const,
)
const cost: FormField = {
  ...{ kind: 'number', key: 'repairCost', zh: '维修费用', en: 'Repair cost' },
  ...{ hintZh: '', hintEn: '', required: false, options: [], showIf: '' },
}
const payer: FormField = {
  ...cost,
  ...{ kind: 'select', key: 'payer', zh: '付款方', en: 'Payer' },
  options: [
    { value: 'CITY', zh: '市级', en: 'City' },
    { value: 'BUILDER', zh: '施工单位', en: 'Builder' },
  ],
  showIf: 'repairCost > 1000',
}
const formOf = (...fields: readonly FormField[]) => ({
  components: fields.map((field, at) => withField({ id: `component_${at}` }, field)),
})
const rulesOf = (document: object) => formProblems(document).map(({ rule, at }) => [rule, at])

describe('表单文档 a form document says what its designer says', () => {
  test.each(fieldKinds)('a %s is read as it was written', (kind) => {
    const field = fieldOf(withField({}, { ...payer, kind, hintZh: '元', hintEn: 'Yuan' }))
    expect(fieldOf(withField({}, field))).toEqual(field)
    expect(field.kind).toBe(kind)
  })

  test.each(shipped)('%s is the same after an edit that changes nothing', (_file, document) => {
    for (const component of componentsIn(document))
      expect(withField(component, fieldOf(component))).toEqual(component)
  })

  test('limits that the page does not speak of stay, unless the kind becomes another one', () => {
    const limited: Component = { type: 'number', key: 'covers', validate: { min: 1, max: 9 } }
    const field = fieldOf(limited)
    expect(withField(limited, { ...field, required: true })['validate']).toEqual({
      ...{ min: 1, max: 9, required: true },
    })
    expect(withField(limited, { ...field, kind: 'textfield' })['validate']).toBeUndefined()
  })

  test('显示条件 is kept in the form viewer’s words: hidden unless it holds', () => {
    const written = withField({}, payer)
    expect(written['conditional']).toEqual({ hide: '=not((repairCost > 1000) = true)' })
    expect(fieldOf({ conditional: { hide: '=repairCost < 5' } }).showIf).toBe('not(repairCost < 5)')
  })
})

const unreadable: readonly (readonly [FormRule, Partial<FormField>])[] = [
  ['field-kind-known', { kind: 'iframe' }],
  ['field-key-shape', { key: '维修费用' }],
  ['field-key-shape', { key: '' }],
  ['field-key-unique', { key: 'repairCost' }],
  ['field-key-free', { key: 'outcome' }],
  ['field-key-free', { key: 'verificationNeeded' }],
  ['field-key-free', { key: 'manualAnswer' }],
  ['field-options-complete', { options: [] }],
  ['field-options-complete', { options: [{ value: 'CITY', zh: '市级', en: '' }] }],
  ['field-options-complete', { options: [{ value: 'CITY', zh: '', en: 'City' }] }],
  ['field-options-complete', { options: [{ value: '', zh: '市级', en: 'City' }] }],
  ['field-options-complete', { options: payer.options.slice(0, 1).concat(payer.options) }],
  ['field-in-both-languages', { en: '' }],
  ['field-in-both-languages', { zh: ' ' }],
  ['field-in-both-languages', { hintZh: '含税' }],
  ['field-show-if', { showIf: 'repairCost >' }],
  ['field-show-if', { showIf: 'price > 1000' }],
  ['field-show-if', { showIf: 'payer = "CITY"' }],
]

describe('表单问题 the problems of a form', () => {
  test('of what is shipped there are none', () => {
    expect(shipped.flatMap(([, document]) => formProblems(document))).toEqual([])
  })

  test('of a form that is complete there are none', () => {
    expect(formProblems(formOf(cost, payer))).toEqual([])
  })

  test.each(unreadable)('%s: %j is told at its field', (rule, said) => {
    expect(rulesOf(formOf(cost, { ...payer, ...said }))).toContainEqual([rule, 1])
  })

  test('every rule is among them', () => {
    expect([...new Set(unreadable.map(([rule]) => rule))].sort()).toEqual([...formRules].sort())
  })

  test.each([null, 'text', [], { components: 3 }, { components: [null, 1, 'x'] }])(
    'what is no form has problems, if any, and breaks nothing: %j',
    (document) => {
      for (const { rule } of formProblems(document)) expect(formRules).toContain(rule)
    },
  )
})

describe('显示条件 a condition compares answers, and nothing else', () => {
  test.each([
    'repairCost > 1000 and payer = "CITY"',
    'not(payer in ["CITY", "BUILDER"]) or repairCost between 1 and 9',
    'repairCost in [1..9]',
    'payer = null',
    'list contains(tools, "SAW") // only then',
    'string length(payer) + 1 > 3',
  ])('%s', (condition) => {
    expect(showIfProblems(condition, ['repairCost', 'payer', 'tools'])).toEqual([])
  })

  test.each([
    ['cannot be read', 'repairCost > 1000)'],
    ['cannot be read', 'true) = true) or (not((true'],
    ['no field of this form', 'repairCost > 1000 or price > 3'],
    ['there is no function', 'today() > repairCost'],
    ['must not use', 'count(for i in 1..1000000000 return i) > 1'],
    ['must not use', 'some x in tools satisfies x = "SAW"'],
    ['must not use', 'tools[item = "SAW"] = null'],
    ['must not use', '(function(x) x)(1) = 1'],
    ['longer than', `repairCost > ${'1'.repeat(500)}`],
  ])('%s: %s', (why, condition) => {
    const [first = ''] = showIfProblems(condition, ['repairCost', 'tools'])
    expect(first.toLowerCase()).toContain(why)
  })
})
