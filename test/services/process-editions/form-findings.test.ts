import { describe, expect, test } from 'vitest'
import { askedVariables, caseVariables } from '../../../processes/generated/case-variables.ts'
import { effects } from '../../../services/cases/effects.ts'
import { formFindings, overwritten } from '../../../services/process-editions/form-findings.ts'
import { workers } from '../../../services/workers/index.ts'

const formOf = (key: string) => ({
  components: [{ type: 'number', key, label: '数量', properties: { labelEn: 'Number' } }],
})
const rulesFor = (key: string) =>
  formFindings([{ formId: 'bill', document: formOf(key) }]).map(({ rule }) => rule)

describe('案件变量 what the process sets is not a form’s to write', () => {
  test('whatever a worker or an effect sets is among the variables of a case', () => {
    const set = [...workers, ...Object.values(effects)].flatMap(({ sets }) => sets)
    expect(set).toEqual(expect.arrayContaining(['verificationNeeded', 'dispatchMode']))
    expect(caseVariables).toEqual(expect.arrayContaining(set))
  })

  test.each(caseVariables.filter((name) => !(askedVariables as readonly string[]).includes(name)))(
    '%s is no key of any form, and the mend is named',
    (name) => {
      expect(rulesFor(name)).toEqual(['field-key-free'])
      const [finding] = formFindings([{ formId: 'bill', document: formOf(name) }])
      expect(finding?.message).toContain(`${name}Answer`)
      expect(rulesFor(`${name}Answer`)).toEqual([])
    },
  )

  test.each<[string, readonly string[], readonly string[], number]>([
    // key         asked by the effect  decisions answer in  refused
    ['conditionNo', ['conditionNo'], [], 0],
    ['conditionNo', [], [], 1],
    ['unitId', [], [], 0],
    ['weight', [], ['weight'], 1],
    ['weight', [], ['price'], 0],
  ])(
    '%s, where the effect asks for %j and decisions answer in %j',
    (key, asked, results, count) => {
      expect(overwritten(formOf(key), { asked, results })).toHaveLength(count)
    },
  )
})
