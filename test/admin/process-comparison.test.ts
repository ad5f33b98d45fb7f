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

  test('结果 outcomes in the language of the screen, with their keys', () => {
    const outcomes = 'HANDLED|处置完成|Handled\nRETURN|退回|Return'
    expect(said('outcomes', outcomes)).toBe('处置完成 (HANDLED)\n退回 (RETURN)')
    expect(said('outcomes', outcomes, 'en')).toBe('Handled (HANDLED)\nReturn (RETURN)')
    expect(said('outcomes', 'broken')).toBe('broken')
  })
})
