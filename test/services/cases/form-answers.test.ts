import { describe, expect, test } from 'vitest'
import { readAnswers } from '../../../services/cases/form-answers.ts'
import { codeOf } from '../../support/code-of.ts'

const values = [{ value: 'LEFT' }, { value: 'RIGHT' }]
const form = {
  components: [
    { type: 'text', text: '说明文字' },
    { type: 'number', key: 'covers', validate: { min: 1, max: 9, required: true } },
    { type: 'textfield', key: 'plate', validate: { maxLength: 20 } },
    { type: 'textfield', key: 'remark' },
    { type: 'textarea', key: 'story', validate: { maxLength: 500 } },
    { type: 'checkbox', key: 'urgent' },
    { type: 'select', key: 'side', values },
    { type: 'checklist', key: 'tools', values },
    { type: 'textfield', key: 'caseId', validate: { maxLength: 64 } },
    { type: 'textfield', key: 'outcome', validate: { maxLength: 64 } },
  ],
}
const read = (answers: Record<string, unknown>) => readAnswers(form, { covers: 2, ...answers })

describe('表单 a form is filled in as it asks, or refused', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['what it asks', { plate: '晋M12345', urgent: true, side: 'LEFT', tools: ['RIGHT'] }, 'done'],
    ['nothing where nothing is required', {}, 'done'],
    ['an empty answer where nothing is required', { plate: null, side: null }, 'done'],
    ['a field it does not have', { colour: 'red' }, 'INVALID_INPUT'],
    ['a required answer left out', { covers: undefined }, 'INVALID_INPUT'],
    ['a text for a number', { covers: '2' }, 'INVALID_INPUT'],
    ['a number out of its range', { covers: 10 }, 'INVALID_INPUT'],
    ['a text that is too long', { plate: '长'.repeat(21) }, 'INVALID_INPUT'],
    ['a choice it does not offer', { side: 'UP' }, 'INVALID_INPUT'],
    ['one of several choices it does not offer', { tools: ['LEFT', 'UP'] }, 'INVALID_INPUT'],
    ['a text for a yes or no', { urgent: 'yes' }, 'INVALID_INPUT'],
    ['an object for a text', { plate: { $gt: '' } }, 'INVALID_INPUT'],
  ])('%s: %j → %s', (_what, answers, code) => {
    expect(codeOf(() => read(answers))).toBe(code)
  })

  test('the refusal names the field', () => {
    expect(() => read({ plate: 7 })).toThrow(expect.objectContaining({ field: 'plate' }))
  })

  test('a required text of blanks is no answer', () => {
    const required = { type: 'textfield', key: 'why', validate: { required: true } }
    expect(codeOf(() => readAnswers({ components: [required] }, { why: '   ' }))).toBe(
      'INVALID_INPUT',
    )
  })
})

describe('引擎变量 what the engine may see', () => {
  test('keys, numbers, flags and short texts go to the engine', () => {
    const answers = { covers: 2, plate: '晋M12345', urgent: true, side: 'LEFT', tools: ['LEFT'] }
    expect(read(answers).forEngine).toEqual(answers)
  })

  test('long texts stay in the record', () => {
    const { kept, forEngine } = read({ story: '井盖缺失', remark: '夜间' })
    expect(kept).toEqual({ covers: 2, story: '井盖缺失', remark: '夜间' })
    expect(forEngine).toEqual({ covers: 2 })
  })

  test('no form writes the variables that hold an instance together', () => {
    const { kept, forEngine } = read({ caseId: 'another', outcome: 'CLOSE' })
    expect(kept).toEqual({ covers: 2, caseId: 'another', outcome: 'CLOSE' })
    expect(forEngine).toEqual({ covers: 2 })
  })
})

describe('显示条件 a field that is asked only under a condition', () => {
  const asked = {
    components: [
      { type: 'number', key: 'cost' },
      {
        ...{ type: 'textfield', key: 'payer', validate: { required: true } },
        conditional: { hide: '=not((cost > 1000) = true)' },
      },
    ],
  }

  test.each<[string, Record<string, unknown>, string]>([
    ['is demanded while it holds', { cost: 2000 }, 'INVALID_INPUT'],
    ['is answered while it holds', { cost: 2000, payer: '施工单位' }, 'done'],
    ['is not demanded while it does not hold', { cost: 5 }, 'done'],
    ['is not demanded while nobody can say', {}, 'done'],
    [
      'is not demanded where its condition compares what cannot be compared',
      { cost: null },
      'done',
    ],
  ])('%s: %j → %s', (_what, answers, code) => {
    expect(codeOf(() => readAnswers(asked, answers))).toBe(code)
  })

  test('is demanded where its condition cannot be read, as it is shown then', () => {
    const [cost, payer] = asked.components
    const broken = { components: [cost, { ...payer, conditional: { hide: '=cost >' } }] }
    expect(codeOf(() => readAnswers(broken, { cost: 1 }))).toBe('INVALID_INPUT')
  })
})
