import type { UnitKind, UnitRuleKind } from '../../prisma/generated/enums.ts'
import { grouped } from './grouped.ts'

/** 单位用语 — a phrase of the unit column and what it means: one unit, or a rule by which one is found. */
export type PhraseClass = {
  readonly phrase: string
  readonly kind: UnitRuleKind
  /** The unit's official name, for a named unit; null for a rule. */
  readonly unitName: string | null
  readonly reason: string
  readonly occurrences: number
}

type PhraseRule = readonly [pattern: RegExp, kind: UnitRuleKind, reason: string]

const phraseRules: readonly PhraseRule[] = [
  [
    /产权(单位|人|部门|企业|公司)/u,
    'OWNER_BY_REGISTER',
    'the owner stands in the component register',
  ],
  [
    /^(使用|养护|维护)?管理部门$|^(使用|权属|养护|维护)(管理)?单位$/u,
    'OWNER_BY_REGISTER',
    'whoever owns or uses it stands in the component register',
  ],
  [
    /^各(.*)(企业|公司)$|^线缆部门$|^各种线缆部门$/u,
    'OWNER_BY_REGISTER',
    'one of several enterprises: the register says whose it is',
  ],
  [
    /^(各|所属|属地|辖区|当地|区?有关)?(街办|街道|街道办|街道办事处|乡镇|乡镇政府)$/u,
    'STREET_BY_PLACE',
    'the street office of the place',
  ],
  [
    /^(各|所属|属地|辖区).*(执法)(部门|大队|中队|队|局)$/u,
    'ENFORCEMENT_BY_PLACE',
    'the enforcement body of the place',
  ],
  [/^(所属|属地|辖区)(区|县)?(政府|管委会)$/u, 'DISTRICT_BY_PLACE', 'the district of the place'],
  [
    /^(所属|属地|辖区)/u,
    'DISTRICT_BY_PLACE',
    'a body of the territory: the district of the place knows which',
  ],
  [
    /^各(派出所|环卫部门|绿化养护管理部门)$/u,
    'DISTRICT_BY_PLACE',
    'each district has its own: the district of the place knows which',
  ],
  [
    /^(各|有关|相关)/u,
    'FALLBACK',
    'names kinds of bodies and no one of them: the fallback desk decides until the city says who',
  ],
]

/** Short names of nationwide enterprises, which no comparison of names would find. */
const enterprises: readonly (readonly [short: RegExp, key: string])[] = [
  [/^(中国)?联通公司$|^中国联合网络通信/u, '联通'],
  [/^(中国)?移动公司$|^中国移动通信/u, '移动'],
  [/^(中国)?电信公司$|^中国电信集团/u, '电信'],
]

/** 单位用语分类 — what each phrase of a manual means; names of one unit are merged under its official name. */
export function classifyPhrases(counts: ReadonlyMap<string, number>): PhraseClass[] {
  const phrases = [...counts.keys()]
  const city = cityOf(phrases)
  const named = phrases.filter((phrase) => ruleOf(phrase) === undefined)
  const official = officialNames(named, counts, city)
  return phrases.map((phrase) => {
    const occurrences = counts.get(phrase) ?? 0
    const rule = ruleOf(phrase)
    if (rule !== undefined)
      return { phrase, kind: rule[1], unitName: null, reason: rule[2], occurrences }
    const unitName = official.get(unitKey(phrase, city)) ?? phrase
    const reason = unitName === phrase ? 'names one unit' : `another name of ${unitName}`
    return { phrase, kind: 'NAMED_UNIT', unitName, reason, occurrences }
  })
}

/** True for phrases that can never be the name of one unit, such as 各产权单位. */
export const isRulePhrase = (phrase: string): boolean => ruleOf(phrase) !== undefined

/** 机构性质 — enterprises own and are reached through their regulator; all others are departments. */
export const unitKindOf = (name: string): UnitKind =>
  /(公司|企业|集团|company)$/iu.test(name) ? 'OWNER' : 'DEPARTMENT'

const ruleOf = (phrase: string) => phraseRules.find(([pattern]) => pattern.test(phrase))

function officialNames(
  named: readonly string[],
  counts: ReadonlyMap<string, number>,
  city: string,
) {
  const byKey = grouped(named, (phrase) => unitKey(phrase, city))
  const rank = (name: string) =>
    (name.startsWith(city) && city !== '') || name.startsWith('中国') ? 1 : 0
  return new Map(
    [...byKey].map(([key, names]) => {
      const [best = key] = names.toSorted(
        (a, b) =>
          rank(b) - rank(a) || (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || b.length - a.length,
      )
      return [key, best]
    }),
  )
}

/** Two spellings with one key are one unit: 市政公用服务中心, 运城市政公用服务中心, 运城市市政公用服务中心. */
function unitKey(phrase: string, city: string): string {
  const enterprise = enterprises.find(([short]) => short.test(phrase))
  if (enterprise !== undefined) return enterprise[1]
  const section = /局(?<section>.{2,}科)$/u.exec(phrase)?.groups?.['section']
  const name = section ?? phrase
  const short = city.slice(0, -1)
  return (name.startsWith(short) ? name.slice(short.length) : name)
    .replace(/^市+/u, '')
    .replace(/城市|集中|服务/gu, '')
}

/** The city whose name most phrases begin with: 运城市. */
function cityOf(phrases: readonly string[]): string {
  const beginnings = grouped(phrases, (phrase) => /^[^市]{2,4}市/u.exec(phrase)?.[0] ?? '')
  beginnings.delete('')
  const [most] = [...beginnings].toSorted(([, a], [, b]) => b.length - a.length)
  return most === undefined || most[1].length < 2 ? '' : most[0]
}
