import { readFileSync } from 'node:fs'
import { buildSchema, isEnumType } from 'graphql'
import { describe, expect, test } from 'vitest'
import { en as firstEn } from '../../admin/src/texts/en.ts'
import { formingTexts } from '../../admin/src/texts/forming/texts.ts'
import { i18nProviderFor } from '../../admin/src/texts/i18n-provider.ts'
import { limitInWords } from '../../admin/src/texts/limit-in-words.ts'
import { modelRuleTexts } from '../../admin/src/texts/model-rules/texts.ts'
import { modelWords } from '../../admin/src/texts/model-words/texts.ts'
import { modelingTexts } from '../../admin/src/texts/modeling/texts.ts'
import { texts as english } from '../../admin/src/texts/whole-en.ts'
import { zh as firstZh } from '../../admin/src/texts/zh.ts'
import { passedReasons, proposalReasons } from '../../services/command-manual/propose-units.ts'
import { words } from '../../services/deliveries/words.ts'
import { noticeKinds } from '../../services/notice-kinds.ts'
import { sourceFiles } from '../rooms.ts'

/** With what is loaded later, page by page. */
const en = {
  ...firstEn,
  modelRules: modelRuleTexts.en,
  modeling: modelingTexts.en,
  forming: formingTexts.en,
  modelWords: modelWords.en,
}
const zh = {
  ...firstZh,
  modelRules: modelRuleTexts.zh,
  modeling: modelingTexts.zh,
  forming: formingTexts.zh,
  modelWords: modelWords.zh,
}

const schema = buildSchema(readFileSync('graphql/schema.graphql', 'utf8'))
const valuesOf = (name: string) => {
  const type = schema.getType(name)
  return isEnumType(type) ? type.getValues().map((value) => value.name) : []
}
const named = [
  ['CaseStage', 'stages'],
  ['CaseSource', 'sources'],
  ['Role', 'roles'],
  ['RefusalCode', 'errors'],
  ['ClockState', 'clockStates'],
  ['ClockLedgerEffect', 'ledgerEffects'],
  ['LimitUnit', 'limitUnits'],
  ['LimitUnit', 'limitUnit'],
  ['ClassKind', 'classKinds'],
  ['DispatchLevel', 'dispatchLevels'],
  ['UnitKind', 'unitKinds'],
  ['OrderSlipState', 'slipStates'],
  ['ClockRequestKind', 'requestKinds'],
  ['ClockRequestState', 'requestStates'],
  ['SupervisionOrderState', 'supervisionStates'],
  ['SupervisionOrderSide', 'supervisionSides'],
  ['ClockEntryKind', 'clockEntryKinds'],
  ['LadderOffice', 'ladderOffices'],
  ['OrderAnswer', 'slipOutcomes'],
  ['EditionStatus', 'editionStatuses'],
  ['UnitRuleKind', 'unitRuleKinds'],
  ['LegalBasisKind', 'legalBasisKinds'],
  ['LineDispatch', 'lineDispatches'],
  ['LineVerification', 'lineVerifications'],
  ['RiskFactor', 'riskFactors'],
  ['DispatchMode', 'dispatchModes'],
  ['ManualChange', 'manualChanges'],
  ['FindingKind', 'findings'],
  ['FindingKind', 'mends'],
  ['FindingSeverity', 'findingSeverities'],
  ['TrialState', 'trialStates'],
  ['TrialChange', 'trialChanges'],
  ['ExampleDifference', 'exampleDifferences'],
  ['InquiryState', 'inquiryStates'],
  ['ObjectionDecision', 'objectionDecisions'],
  ['DeliveryChannel', 'deliveryChannels'],
  ['DeliveryState', 'deliveryStates'],
  ['ProcessDraftState', 'draftStates'],
  ['MappingBasis', 'mappingBases'],
  ['MoveOutcome', 'moveOutcomes'],
] as const

describe('文本 texts', () => {
  test.each(named)('every value of %s has a text in both languages', (type, section) => {
    const keys = valuesOf(type)
    expect(keys.length).toBeGreaterThan(1)
    for (const texts of [zh, en]) expect(keys.filter((key) => !(key in texts[section]))).toEqual([])
  })

  test.each([
    ['notices', noticeKinds],
    ['proposalReasons', proposalReasons],
    ['passedReasons', passedReasons],
  ] as const)(
    'everything that the API may name among %s has words in both languages, and nothing else',
    (section, keys) => {
      for (const texts of [zh, en])
        expect(Object.keys(texts[section]).toSorted()).toEqual([...keys].toSorted())
    },
  )

  test('通知 every kind has words where a notice leaves the house, too', () => {
    for (const { kinds } of [words.zh, words.en])
      expect(Object.keys(kinds).toSorted()).toEqual([...noticeKinds].toSorted())
  })

  test('通知 whoever writes a notice names its kind among those that have words', () => {
    const writers = sourceFiles().filter(
      ({ file, text }) => file.startsWith('services/') && /\bnotice\.create(Many)?\(/.test(text),
    )
    expect(writers.length).toBeGreaterThan(5)
    const free = writers.filter(({ ours }) => !ours.some((target) => namesKinds.has(target)))
    expect(free.map(({ file }) => file)).toEqual([])
  })

  test('both languages have the same keys, and none is empty', () => {
    expect(keysIn(zh)).toEqual(keysIn(en))
    expect(leavesOf(zh).filter(([, text]) => text.trim() === '')).toEqual([])
    expect(leavesOf(en).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('the Chinese texts are Chinese, and the English ones are not', () => {
    const han = /\p{Script=Han}/u
    const switches = ['app.language', 'forming.languages.zh', 'forming.languages.en']
    const foreign = (texts: object, right: (text: string) => boolean) =>
      leavesOf(texts).filter(([key, text]) => !switches.includes(key) && !right(text))
    expect(foreign(zh, (text) => han.test(text))).toEqual([])
    expect(foreign(en, (text) => !han.test(text))).toEqual([])
  })

  test('a text takes the same values in both languages', () => {
    const values = (text = '') => [...text.matchAll(/%\{(\w+)\}/g)].map(([, name]) => name).sort()
    const others = new Map(leavesOf(en))
    for (const [key, text] of leavesOf(zh))
      expect([key, values(text)]).toEqual([key, values(formsOf(others.get(key)).at(-1))])
  })

  test('what is counted has one form for one and one for many in English, and needs none in Chinese', () => {
    const counted = leavesOf(en).filter(([, text]) => formsOf(text).length > 1)
    expect(counted.length).toBeGreaterThan(10)
    expect(counted.filter(([, text]) => formsOf(text).length !== 2)).toEqual([])
    expect(counted.filter(([, text]) => !text.includes('%{count}'))).toEqual([])
    expect(leavesOf(zh).filter(([, text]) => formsOf(text).length > 1)).toEqual([])
    const i18n = i18nProviderFor('en', english, [])
    const lines = (count: number) => i18n.translate('editor.count', { count, smart_count: count })
    expect([lines(1), lines(2)]).toEqual(['1 line', '2 lines'])
  })

  test('a limit of one is told as one', () => {
    const i18n = i18nProviderFor('en', english, [])
    const text = (key: string) => i18n.translate(key)
    const days = (limitValue: number) =>
      limitInWords(text, { limitValue, limitUnit: 'WORKING_DAY' })
    expect([days(0.5), days(1), days(2)]).toEqual([
      ...['0.5 working days', '1 working day', '2 working days'],
    ])
  })
})

/** Where the kinds are listed, and what the levels of a clock tell. */
const namesKinds = new Set(['services/notice-kinds.ts', 'services/deadlines/notices.ts'])

const leavesOf = (tree: object, before = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${before}${key}`, value] as [string, string]]
      : leavesOf(value, `${before}${key}.`),
  )

/** The forms of a text for one and for many. */
const formsOf = (text = '') => text.split('||||')

const keysIn = (tree: object) =>
  leavesOf(tree)
    .map(([key]) => key)
    .sort()
