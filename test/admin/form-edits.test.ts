import { describe, expect, test } from 'vitest'
import { formDocument } from '../../admin/src/cases/steps/form-document.ts'
import { formAddress } from '../../admin/src/processes/forms/form-address.ts'
import {
  changedField,
  isFreeName,
  movedDown,
  newComponent,
  newForm,
  previewable,
  problemsOf,
  readForms,
  withComponents,
  writtenForms,
} from '../../admin/src/processes/forms/form-edits.ts'
import { componentsIn, fieldOf } from '../../processes/forms/form-field.ts'

const withFields = (...kinds: readonly ('number' | 'radio' | 'text')[]) =>
  kinds.reduce(
    (form, kind) => withComponents(form, (all) => [...all, newComponent(kind, all)]),
    newForm('bill'),
  )
const keysOf = (document: unknown) => componentsIn(document).map(({ key }) => key)

describe('设计表单 a form is designed', () => {
  test.each([
    ['bill', true],
    ['repair-cost', true],
    ['dispatch', false],
    ['Repair cost', false],
    ['账单', false],
    ['', false],
  ])('a new form may be called “%s”: %s', (name, free) => {
    expect(isFreeName(name, [newForm('dispatch')])).toBe(free)
  })

  test('a new field has a key and an id of its own, even after one was removed', () => {
    const three = withFields('number', 'number', 'number')
    const without = withComponents(three, (all) => all.filter((_one, at) => at !== 0))
    const again = withComponents(without, (all) => [...all, newComponent('number', all)])
    expect(keysOf(again.document)).toEqual(['field2', 'field3', 'field1'])
    const ids = componentsIn(again.document).map(({ id }) => id)
    expect(new Set(ids).size).toBe(3)
  })

  test('what only tells something has no key', () => {
    expect(keysOf(withFields('text').document)).toEqual([undefined])
  })

  test('a field changes, and changes its place; the others stay as they are', () => {
    const { document } = withFields('number', 'radio')
    const renamed = changedField(1, { zh: '付款方' })(componentsIn(document))
    expect(renamed.map((one) => fieldOf(one).zh)).toEqual(['', '付款方'])
    expect(movedDown(0)(renamed).map((one) => fieldOf(one).zh)).toEqual(['付款方', ''])
    expect(movedDown(1)(renamed)).toEqual(renamed)
  })

  test('随改随存 what is kept in the browser is read as it was written; what is none is no form', () => {
    const forms = [withFields('number'), newForm('dispatch')]
    expect(readForms(writtenForms(forms))).toEqual(forms)
    expect(readForms('{"forms": [3, {"document": {}}]}')).toEqual([])
    expect(readForms('nothing')).toEqual([])
  })

  test('问题 what is wrong is told with its form and field', () => {
    const [first] = problemsOf([newForm('dispatch'), withFields('text')])
    expect(first).toMatchObject({ rule: 'field-in-both-languages', formId: 'bill', fieldAt: 0 })
  })

  test('预览 the preview leaves out what the viewer would refuse the whole form for', () => {
    const { document } = withComponents(withFields('number', 'number'), (all) => [
      ...all.map((one) => ({ ...one, key: 'same' })),
      { type: 'number', key: 'other', label: '其他' },
      { type: 'iframe', key: 'page' },
    ])
    expect(keysOf(previewable(document))).toEqual(['other'])
  })

  test('选项 options are offered in the language of the screen', () => {
    const values = [{ value: 'CITY', label: '市级', labelEn: 'City' }]
    const shown = formDocument(
      { components: [{ type: 'radio', key: 'payer', label: '付款方', values }] },
      { language: 'en', choices: {} },
    )
    expect(componentsIn(shown)[0]?.['values']).toEqual([{ value: 'CITY', label: 'City' }])
  })

  test('地址 a field of a form has an address', () => {
    expect(formAddress('x')).toBe('/processes/drafts/x/forms')
    expect(formAddress('x', { formId: 'bill', fieldAt: 2 })).toBe(
      '/processes/drafts/x/forms?form=bill&field=2',
    )
  })
})
