import { describe, expect, test } from 'vitest'
import {
  classifyPhrases,
  isRulePhrase,
  unitKindOf,
} from '../../../services/command-manual/classify-phrase.ts'
import { readManual } from '../../../services/command-manual/read-manual.ts'
import { meanings, realManual } from './real-manual.ts'
import { realPhrases } from './real-phrases.ts'

const kindsOf = (phrases: readonly string[]) =>
  classifyPhrases(new Map(phrases.map((phrase) => [phrase, 1]))).map(({ kind }) => kind)

test('单位用语 every unit phrase of the real manual is one unit or one rule, each with a reason', async () => {
  const { phrases } = await readManual(await realManual(), meanings)
  const read = phrases.map(({ phrase, occurrences, kind, unitName }) => [
    phrase,
    occurrences,
    kind,
    unitName,
  ])
  expect(new Set(read)).toEqual(new Set(realPhrases))
  expect(read).toHaveLength(realPhrases.length)
  expect(phrases.filter(({ reason }) => reason === '')).toEqual([])
})

describe('规则用语 phrases that are no organization', () => {
  test.each([
    ['各产权单位', 'OWNER_BY_REGISTER'],
    ['使用管理部门', 'OWNER_BY_REGISTER'],
    ['所属街办', 'STREET_BY_PLACE'],
    ['区有关街道办事处', 'STREET_BY_PLACE'],
    ['属地行政执法部门', 'ENFORCEMENT_BY_PLACE'],
    ['属地政府', 'DISTRICT_BY_PLACE'],
    ['属地供水企业', 'DISTRICT_BY_PLACE'],
    ['有关部门', 'FALLBACK'],
  ] as const)('%s → %s', (phrase, kind) => {
    expect(kindsOf([phrase])).toEqual([kind])
    expect(isRulePhrase(phrase)).toBe(true)
  })
})

describe('别名 names of one unit are merged under its official name', () => {
  test.each([
    ['市政公用服务中心', '运城市市政公用服务中心'],
    ['运城市政公用服务中心', '运城市市政公用服务中心'],
    ['市容秩序科', '运城市城市管理局市容秩序科'],
    ['联通公司', '中国联合网络通信集团有限公司'],
  ])('%s is %s', (alias, official) => {
    const counts = new Map([
      [alias, 1],
      [official, 2],
      ['运城市排水服务中心', 1],
    ])
    expect(classifyPhrases(counts)[0]).toMatchObject({ kind: 'NAMED_UNIT', unitName: official })
  })

  test('units that only sound alike stay apart: 园林绿化 and 园林管理, 市容环卫 and 市容秩序', () => {
    const phrases = [
      '运城市园林绿化服务中心',
      '运城市城市管理局园林管理科',
      '运城市市容环卫中心',
      '市容秩序科',
    ]
    const read = classifyPhrases(new Map(phrases.map((phrase) => [phrase, 1])))
    expect(read.map(({ unitName }) => unitName)).toEqual(phrases)
  })
})

test('a named street office is a unit, not a rule', () => {
  expect(kindsOf(['东城街道办事处'])).toEqual(['NAMED_UNIT'])
})

test('enterprises are owners, all others departments', () => {
  expect(unitKindOf('运城市电力公司')).toBe('OWNER')
  expect(unitKindOf('运城市排水服务中心')).toBe('DEPARTMENT')
})
