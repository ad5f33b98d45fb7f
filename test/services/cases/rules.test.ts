import { describe, expect, test } from 'vitest'
import { CaseStage, type Role } from '../../../prisma/generated/enums.ts'
import {
  assertOpen,
  assertReason,
  assertSeparated,
  type EarlierVisit,
  isCandidate,
  isEnded,
  worksHere,
} from '../../../services/cases/rules.ts'
import { codeOf } from '../../support/code-of.ts'

const ends: readonly CaseStage[] = ['CLOSED', 'NOT_FILED', 'VOIDED']

describe('已结 a case that has ended', () => {
  test.each(Object.values(CaseStage))('in stage %s', (stage) => {
    const ended = ends.includes(stage)
    expect(isEnded(stage)).toBe(ended)
    expect(codeOf(() => assertOpen({ stage, caseNumber: 'C1' }))).toBe(
      ended ? 'CASE_CLOSED' : 'done',
    )
  })
})

const visit = (role: Role | null, personId: string | null, unitId: string | null) => ({
  role,
  personId,
  unitId,
})
const dispatched = visit('DISPATCHER', 'dispatcher', 'command center')
const accepted = visit('DEPARTMENT_OFFICER', 'officer', 'department')
const handled = visit('HANDLER', 'handler', 'department')
const byNobody = visit(null, null, 'department')
type Row = [
  string,
  { role?: Role; person: string; units: string[]; earlier: EarlierVisit[] },
  strict: string,
  joint: string,
]
const rows: Row[] = [
  ['another person of another body', person('collector'), 'own', 'own'],
  ['who handled it', person('handler'), 'SEPARATION_OF_DUTIES', 'SEPARATION_OF_DUTIES'],
  [
    'who accepted it for the department',
    person('officer'),
    'SEPARATION_OF_DUTIES',
    'SEPARATION_OF_DUTIES',
  ],
  ['who dispatched it', person('dispatcher'), 'SEPARATION_OF_DUTIES', 'excepted'],
  [
    'somebody else of the body that handled it',
    person('collector', ['department']),
    'SEPARATION_OF_DUTIES',
    'excepted',
  ],
  [
    'somebody else of the body that dispatched it',
    person('collector', ['command center']),
    'SEPARATION_OF_DUTIES',
    'excepted',
  ],
  [
    'somebody of a body to which the system dispatched it',
    { ...person('collector', ['department']), earlier: [byNobody] },
    'own',
    'own',
  ],
  [
    'a dispatcher who accepts feedback',
    { ...person('dispatcher'), role: 'DISPATCHER' },
    'own',
    'own',
  ],
]
function person(id: string, units = ['supervision center']) {
  return { person: id, units, earlier: [dispatched, accepted, handled] }
}
const judged = ({ role = 'COLLECTOR', ...given }: Row[1], sameBodyAllowed: boolean) => {
  const judging = { role, stage: 'HANDLED', personId: given.person } as const
  const facts = { unitIds: given.units, earlier: given.earlier, sameBodyAllowed }
  let excepted = false
  const code = codeOf(() => {
    excepted = assertSeparated({ ...judging, ...facts }).excepted
  })
  if (code !== 'done') return code
  return excepted ? 'excepted' : 'own'
}

describe('监督、指挥分离 who may judge a handled case', () => {
  test.each(rows)('%s', (_who, given, strict, joint) => {
    expect([judged(given, false), judged(given, true)]).toEqual([strict, joint])
  })

  test.each(['REPORTED', 'FILED', 'DISPATCHED', 'HANDLING'] as const)(
    'before feedback (%s) nothing is judged',
    (stage) => {
      const given = { role: 'COLLECTOR', stage, personId: 'handler', unitIds: [] } as const
      const earlier = [handled]
      expect(assertSeparated({ ...given, earlier, sameBodyAllowed: false })).toEqual({
        excepted: false,
      })
    },
  )
})

describe('办理人 who may take a task', () => {
  const held = (role: Role, unitId: string | null) => ({ id: 'me', roles: [{ role, unitId }] })
  const task = (role: Role, unitId: string | null, collectorId: string | null = null) => ({
    role,
    unitId,
    collectorId,
    appointedId: null as string | null,
  })
  const appointed = (appointedId: string) => ({ ...task('HANDLER', 'a'), appointedId })
  test.each([
    ['its role at its unit', held('HANDLER', 'a'), task('HANDLER', 'a'), true],
    ['its role at another unit', held('HANDLER', 'b'), task('HANDLER', 'a'), false],
    ['another role at its unit', held('DISPATCHER', 'a'), task('HANDLER', 'a'), false],
    ['its role at no unit', held('HANDLER', null), task('HANDLER', 'a'), false],
    ['its role, where it names no unit', held('HANDLER', 'b'), task('HANDLER', null), true],
    ['the collector of its beat', held('COLLECTOR', 'a'), task('COLLECTOR', 'a', 'me'), true],
    ['a collector of another beat', held('COLLECTOR', 'a'), task('COLLECTOR', 'a', 'you'), false],
    ['any collector, where it has no beat', held('COLLECTOR', 'a'), task('COLLECTOR', 'a'), true],
    ['nobody without roles', { id: 'me', roles: [] }, task('HANDLER', null), false],
    ['its appointed handler, from another unit', held('HANDLER', 'b'), appointed('me'), true],
    ['others of its unit beside the appointed', held('HANDLER', 'a'), appointed('you'), true],
    ['others of another unit', held('HANDLER', 'b'), appointed('you'), false],
    [
      'who was appointed and is no handler any more',
      held('DISPATCHER', 'a'),
      appointed('me'),
      false,
    ],
  ])('%s', (_who, person, asked, may) => {
    expect(isCandidate(person, asked)).toBe(may)
  })

  test.each([
    ['the city, its own task', 'city', null, true],
    ['the city, a task at a unit', 'city', 'unit', true],
    ['the county that works on the case, a task at a unit', 'county', 'unit', true],
    ['that county, a task of the city that names no unit', 'county', null, false],
    ['any other city', 'other', 'unit', false],
  ])('%s', (_who, cityId, unitId, may) => {
    const ofCase = { cityId: 'city', sharedCityId: 'county' }
    expect(worksHere(cityId, { unitId, case: ofCase })).toBe(may)
  })
})

describe('退回须写明理由 whoever sends a case back says why', () => {
  test.each([
    ['RETURN', [null], 'INVALID_INPUT'],
    ['REFUSE', ['  '], 'INVALID_INPUT'],
    ['FAILED', ['盖板仍松动'], 'done'],
    ['NOT_FILED', [null, '未达到立案条件'], 'done'],
    ['NOT_FILED', [undefined, null], 'INVALID_INPUT'],
    ['DISPATCH', [null], 'done'],
  ])('%s with %j: %s', (outcome, texts, code) => {
    expect(codeOf(() => assertReason(outcome, texts))).toBe(code)
  })
})
