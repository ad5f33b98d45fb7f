import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  compareAddress,
  comparedVersions,
} from '../../admin/src/processes/compare/compared-versions.ts'
import {
  propertyLabel,
  propertyWords,
  typeLabel,
} from '../../admin/src/processes/compare/property-words.ts'
import { modelWords } from '../../admin/src/texts/model-words/texts.ts'
import { decisionsBetween } from '../../services/process-comparison/compare-decisions.ts'
import { formsBetween } from '../../services/process-comparison/compare-forms.ts'
import { modelsBetween } from '../../services/process-comparison/compare-models.ts'
import { parseBpmn, parseDmn } from '../../services/process-editions/moddle.ts'

const city = 'processes/city-case'
const read = (file: string) => readFileSync(file, 'utf8')

/** Everything that one model has and another has not. */
async function shippedElements() {
  const other = await parseBpmn(read('processes/lint/models/error-known/valid.bpmn'))
  const models = ['city-case', 'deadline-ladder'].map((id) => read(`processes/${id}/${id}.bpmn`))
  const all = await Promise.all(
    models.map(async (xml) => modelsBetween(other, await parseBpmn(xml))),
  )
  return all.flat()
}
/** The columns of a table are called as the city calls them. */
async function shippedDocuments() {
  const decision = await parseDmn(read(`${city}/case-beginning.dmn`))
  const forms = readdirSync(`${city}/forms`).map((file) => read(`${city}/forms/${file}`))
  return [
    ...decisionsBetween(null, decision).filter(({ type }) => type !== 'dmn:DecisionRule'),
    ...forms.flatMap((text) => formsBetween(null, JSON.parse(text))),
  ]
}

const editions = [{ id: 'third' }, { id: 'second' }, { id: 'first' }]
const text = (key: string) => key
const said = (property: string, value: string | null, language: 'zh' | 'en' = 'zh') =>
  propertyWords({ property, value }, { text, language })

describe('对比版本 which versions are compared', () => {
  test.each([
    ['nothing asked', null, null, { from: 'second', to: 'third' }],
    ['only the later one', null, 'second', { from: 'first', to: 'second' }],
    ['both', 'first', 'third', { from: 'first', to: 'third' }],
    ['a draft', 'third', 'draft', { from: 'third', to: 'draft' }],
  ])('%s', (_what, from, to, chosen) => {
    expect(comparedVersions(editions, { from, to })).toEqual(chosen)
  })

  test('of a process with one edition there is nothing to compare', () => {
    expect(comparedVersions([{ id: 'first' }], { from: null, to: null }).from).toBeNull()
  })

  test('stand in the address', () => {
    expect(compareAddress('city-case', { from: 'a=', to: 'b' })).toBe(
      '/processes/city-case/compare?from=a%3D&to=b',
    )
  })
})

describe('属性 what a property is called and says', () => {
  test('in the words of the screens where there are some', () => {
    expect(propertyLabel('role', modelWords.zh)).toBe('角色')
    expect(propertyLabel('eventDefinitions.messageRef', modelWords.en)).toBe('Message')
    expect(propertyLabel('loopCharacteristics.inputCollection', modelWords.zh)).toBeNull()
    expect(typeLabel('bpmn:UserTask', modelWords.zh)).toBe('人工环节')
    expect(typeLabel('bpmn:ComplexGateway', modelWords.zh)).toBe('bpmn:ComplexGateway')
    expect(said('role', 'DISPATCHER')).toBe('roles.DISPATCHER')
    expect(said('role', 'NOBODY')).toBe('NOBODY')
    expect(said('stage', 'FILED')).toBe('stages.FILED')
    expect(said('name', null)).toBe('')
  })

  test('of a form are told as its designer says them', () => {
    expect(propertyLabel('values.CITY.label', modelWords.zh)).toBe('选项 CITY · 标签')
    expect(propertyLabel('values.CITY.labelEn', modelWords.en)).toBe('Options CITY · English label')
    expect(propertyLabel('values.CITY.color', modelWords.en)).toBeNull()
    expect(said('conditional.hide', '=not((repairCost > 1000) = true)')).toBe('repairCost > 1000')
  })

  test('变量映射 of a variable by its side and its name', () => {
    expect(propertyLabel('input.repairCost', modelWords.zh)).toBe('输入变量 repairCost')
    expect(propertyLabel('output.checked', modelWords.en)).toBe('Variable that comes out checked')
  })

  test('whatever the shipped models, forms and decisions say has a name in both languages', async () => {
    const parts = [...(await shippedElements()), ...(await shippedDocuments())]
    expect(parts.length).toBeGreaterThan(200)
    for (const words of Object.values(modelWords)) {
      const properties = parts.flatMap(({ properties: all }) => all.map(({ property }) => property))
      const unnamed = properties.filter((property) => propertyLabel(property, words) === null)
      expect([...new Set(unnamed)]).toEqual([])
      const types = parts.map(({ type }) => type).filter((type) => typeLabel(type, words) === type)
      expect([...new Set(types)]).toEqual([])
    }
  })

  test('of a step of the system are told in words, with what the engine reads', () => {
    expect(said('jobType', 'propose-units')).toBe('推荐责任单位 (propose-units)')
    expect(said('jobType', 'nothing')).toBe('nothing')
    expect(said('decision', '=manualDecisionId', 'en')).toBe('Look up manual (=manualDecisionId)')
    expect(said('decision', 'case-beginning')).toBe('case-beginning')
  })

  test('结果 outcomes in the language of the screen, with their keys', () => {
    const outcomes = 'HANDLED|处置完成|Handled\nRETURN|退回|Return'
    expect(said('outcomes', outcomes)).toBe('处置完成 (HANDLED)\n退回 (RETURN)')
    expect(said('outcomes', outcomes, 'en')).toBe('Handled (HANDLED)\nReturn (RETURN)')
    expect(said('outcomes', 'broken')).toBe('broken')
  })
})
