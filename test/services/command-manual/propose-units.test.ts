import { describe, expect, test } from 'vitest'
import type { UnitRuleKind } from '../../../prisma/generated/enums.ts'
import {
  type PlaceFacts,
  type RuleFact,
  resolveRules,
  type UnitFact,
} from '../../../services/command-manual/propose-units.ts'

const aUnit = (id: string, given: Partial<UnitFact> = {}): UnitFact => ({
  id,
  name: `unit ${id}`,
  hasAccounts: true,
  active: true,
  ...given,
})
const aPlace = (given: Partial<PlaceFacts> = {}): PlaceFacts => ({
  streetUnit: aUnit('street'),
  enforcementUnit: aUnit('enforcement'),
  districtUnit: aUnit('district'),
  componentOwner: aUnit('owner'),
  componentOwnerRegulator: null,
  fallbackUnit: aUnit('fallback'),
  ...given,
})
const aRule = (kind: UnitRuleKind, given: Partial<RuleFact> = {}): RuleFact => ({
  kind,
  phrase: kind.toLowerCase(),
  unit: null,
  regulator: null,
  ...given,
})
const telecom = aUnit('telecom', { hasAccounts: false })
const chosen = (rules: readonly RuleFact[], place = aPlace()) =>
  resolveRules(rules, place).candidates.map(({ unitId, reasonKey }) => [unitId, reasonKey])

describe('责任单位 the units that the manual means at a place', () => {
  test('each rule proposes its unit with its reason, in the order of the manual', () => {
    const rules = [
      aRule('NAMED_UNIT', { unit: aUnit('water') }),
      aRule('STREET_BY_PLACE'),
      aRule('ENFORCEMENT_BY_PLACE'),
      aRule('DISTRICT_BY_PLACE'),
      aRule('OWNER_BY_REGISTER'),
    ]
    expect(resolveRules(rules, aPlace()).passed).toEqual([])
    expect(chosen(rules)).toEqual([
      ['water', 'NAMED_BY_MANUAL'],
      ['street', 'STREET_OF_PLACE'],
      ['enforcement', 'ENFORCEMENT_OF_PLACE'],
      ['district', 'DISTRICT_OF_PLACE'],
      ['owner', 'OWNER_IN_REGISTER'],
    ])
  })

  test('one unit under two names is one candidate, with both phrases', () => {
    const water = aUnit('water')
    const { candidates } = resolveRules(
      [
        aRule('NAMED_UNIT', { unit: water, phrase: '运城市城市节约用水中心' }),
        aRule('OWNER_BY_REGISTER', { phrase: '各产权单位' }),
      ],
      aPlace({ componentOwner: water }),
    )
    expect(candidates).toMatchObject([
      { unitId: 'water', phrase: '运城市城市节约用水中心', alternatives: ['各产权单位'] },
    ])
  })

  test('行业主管部门 an owner without accounts is reached through its regulator, and marked so', () => {
    const place = aPlace({ componentOwner: telecom, componentOwnerRegulator: aUnit('regulator') })
    expect(resolveRules([aRule('OWNER_BY_REGISTER')], place).candidates).toMatchObject([
      {
        unitId: 'regulator',
        reasonKey: 'OWNER_IN_REGISTER',
        onBehalfOf: { unitId: 'telecom', unitName: 'unit telecom' },
      },
    ])
  })

  test('so is a named enterprise; a unit named itself counts as itself', () => {
    const regulator = aUnit('regulator')
    const named = aRule('NAMED_UNIT', { unit: telecom, regulator, phrase: '联通公司' })
    const { candidates } = resolveRules(
      [named, aRule('NAMED_UNIT', { unit: regulator, phrase: '通信管理部门' })],
      aPlace(),
    )
    expect(candidates).toMatchObject([
      { unitId: 'regulator', phrase: '通信管理部门', alternatives: ['联通公司'], onBehalfOf: null },
    ])
  })

  test('what leads to nobody is said with the reason', () => {
    const rules = [
      aRule('STREET_BY_PLACE'),
      aRule('OWNER_BY_REGISTER', { phrase: '各产权单位' }),
      aRule('NAMED_UNIT', { unit: aUnit('gone', { active: false }), phrase: '旧单位' }),
      aRule('NAMED_UNIT', { unit: telecom, phrase: '联通公司' }),
      aRule('FALLBACK', { phrase: '有关部门' }),
    ]
    const { candidates, passed } = resolveRules(rules, aPlace({ componentOwner: null }))
    expect(candidates.map(({ unitId }) => unitId)).toEqual(['street'])
    expect(passed.map(({ phrase, reasonKey }) => [phrase, reasonKey])).toEqual([
      ['各产权单位', 'NOT_KNOWN'],
      ['旧单位', 'CLOSED'],
      ['联通公司', 'NO_ACCOUNT_NO_REGULATOR'],
      ['有关部门', 'NOBODY_NAMED'],
    ])
  })
})

describe('兜底单位 the fallback desk', () => {
  test.each([
    ['no rule at all', [], 'FALLBACK_NOBODY_LEFT'],
    ['an owner nobody knows', [aRule('OWNER_BY_REGISTER')], 'FALLBACK_NOBODY_LEFT'],
    ['a phrase that names nobody', [aRule('FALLBACK')], 'FALLBACK_NAMED'],
  ] as const)('%s → %s', (_what, rules, reason) => {
    expect(chosen(rules, aPlace({ componentOwner: null }))).toEqual([['fallback', reason]])
  })

  test('is not proposed beside others', () => {
    expect(chosen([aRule('FALLBACK'), aRule('STREET_BY_PLACE')])).toEqual([
      ['street', 'STREET_OF_PLACE'],
    ])
  })
})
