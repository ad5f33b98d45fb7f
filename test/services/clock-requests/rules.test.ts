import { describe, expect, test } from 'vitest'
import type { ClockEntryKind, ClockRequestKind } from '../../../prisma/generated/enums.ts'
import { askedTime } from '../../../services/clock-requests/asked-time.ts'
import {
  hindrance,
  holdsOffice,
  mayAsk,
  officeFor,
  stateOf,
} from '../../../services/clock-requests/rules.ts'
import type { Actor } from '../../../services/ctx.ts'
import { codeOf } from '../../support/code-of.ts'
import { local } from '../deadlines/a-calendar.ts'

const rules = { extensionsMost: 2, extensionShare: 1, suspensionsMost: 1, suspensionDaysMost: 365 }
const now = local('2026-03-02 Mon 10:00')
const aClock = (given: Partial<Parameters<typeof hindrance>[0]> = {}) => ({
  ...{ key: 'handling', state: 'RUNNING' as const, dueAt: local('2026-03-02 11:00') },
  ...{ unitId: 'works', entries: [] },
  ...given,
})
const had = (...kinds: ClockEntryKind[]) => ({ entries: kinds.map((kind) => ({ kind })) })

describe('可申请 what may be asked of a clock', () => {
  test.each<[string, ClockRequestKind, Parameters<typeof aClock>[0], string | null]>([
    ['a running clock before it is due', 'EXTENSION', {}, null],
    ['a second extension', 'EXTENSION', had('EXTENDED'), null],
    ['a third extension', 'EXTENSION', had('EXTENDED', 'EXTENDED'), 'REQUESTS_USED_UP'],
    [
      'an extension once overdue',
      'EXTENSION',
      { dueAt: local('2026-03-02 09:59') },
      'CLOCK_OVERDUE',
    ],
    ['an extension in the very instant it is due', 'EXTENSION', { dueAt: now }, null],
    ['an extension while it stands', 'EXTENSION', { state: 'PAUSED' }, 'CLOCK_NOT_RUNNING'],
    ['a second suspension', 'SUSPENSION', had('PAUSED', 'RESUMED'), 'REQUESTS_USED_UP'],
    ['a suspension once overdue', 'SUSPENSION', { dueAt: new Date(0) }, 'CLOCK_OVERDUE'],
    [
      'a suspension of a clock that has stopped',
      'SUSPENSION',
      { state: 'STOPPED' },
      'CLOCK_NOT_RUNNING',
    ],
    ['an exemption once overdue', 'EXEMPTION', { dueAt: new Date(0) }, null],
    ['an exemption of a clock that has stopped', 'EXEMPTION', { state: 'STOPPED' }, null],
    ['a second exemption', 'EXEMPTION', had('EXEMPTED'), 'REQUESTS_USED_UP'],
  ])('%s', (_, kind, clock, code) => {
    expect(hindrance(aClock(clock), rules, { kind, now })?.code ?? null).toBe(code)
  })

  test('a city may grant no extension at all', () => {
    const none = { ...rules, extensionsMost: 0 }
    const asked = { kind: 'EXTENSION', now } as const
    expect(hindrance(aClock(), none, asked)?.code).toBe('REQUESTS_USED_UP')
  })
})

describe('申请时间 how much is asked for', () => {
  const measure = { limitValue: 4, rules, timeZone: 'Asia/Shanghai', now }
  const extension = (amount: number) => askedTime({ kind: 'EXTENSION', amount }, measure)
  const suspension = (resumesOn?: string) => askedTime({ kind: 'SUSPENSION', resumesOn }, measure)

  test('延期 adds at most the share of the limit that the city grants', () => {
    expect(extension(4)).toEqual({ amount: 4, resumesAt: null })
    for (const amount of [4.5, 0, -1, Number.NaN])
      expect(codeOf(() => extension(amount))).toBe('REQUEST_TOO_LONG')
  })

  test('挂账 lasts until the beginning of a day, a year at most', () => {
    expect(suspension('2026-03-03').resumesAt).toEqual(local('2026-03-03 00:00'))
    expect(suspension('2027-03-02').resumesAt).toEqual(local('2027-03-02 00:00'))
    for (const day of ['2026-03-02', '2026-02-27', '2027-03-03', undefined])
      expect(codeOf(() => suspension(day))).toBe('REQUEST_TOO_LONG')
  })

  test('豁免 asks for no time', () => {
    const asked = { kind: 'EXEMPTION', amount: 3, resumesOn: '2026-04-01' } as const
    expect(askedTime(asked, measure)).toEqual({ amount: null, resumesAt: null })
  })
})

describe('岗位 who asks and who decides', () => {
  const person = (
    role: 'DISPATCHER' | 'DEPARTMENT_OFFICER' | 'SHIFT_LEADER',
    unitId: string | null,
  ) =>
    ({
      kind: 'PERSON',
      id: 'somebody',
      name: '',
      unitId,
      roles: [{ role, unitId }],
    }) satisfies Actor
  const own = { cityId: 'city', case: { cityId: 'city', sharedCityId: 'county' } }
  const inCounty = { ...own, cityId: 'county' }

  test.each([
    ['of the unit that handles', person('DEPARTMENT_OFFICER', 'works'), aClock(), true],
    ['of another unit', person('DEPARTMENT_OFFICER', 'parks'), aClock(), false],
    [
      'of a step’s clock',
      person('DEPARTMENT_OFFICER', 'works'),
      aClock({ key: 'step:filing' }),
      false,
    ],
    ['of no department', person('DISPATCHER', 'works'), aClock(), false],
    [
      'who is a machine',
      { ...person('DEPARTMENT_OFFICER', 'works'), kind: 'API_CLIENT' as const },
      aClock(),
      false,
    ],
  ])('an officer %s asks: %#', (_, actor, clock, may) => {
    expect(mayAsk(actor, clock)).toBe(may)
  })

  test('time is granted by the dispatcher, at the second level by that level’s; supervision excuses', () => {
    const direct = officeFor('EXTENSION', { secondLevelUnitId: null })
    const second = officeFor('SUSPENSION', { secondLevelUnitId: 'south' })
    expect(holdsOffice(person('DISPATCHER', null), direct, own)).toBe(true)
    expect(holdsOffice(person('DISPATCHER', null), direct, inCounty)).toBe(false)
    expect(holdsOffice(person('DISPATCHER', 'north'), second, own)).toBe(false)
    expect(holdsOffice(person('DISPATCHER', 'south'), second, inCounty)).toBe(true)
    expect(officeFor('EXEMPTION', { secondLevelUnitId: 'south' })).toEqual({
      ...{ role: 'SHIFT_LEADER', unitId: null },
    })
  })

  test('a request lapses when its clock stops, but for an exemption', () => {
    const waits = { state: 'WAITING' as const, clock: { state: 'STOPPED' as const } }
    expect(stateOf({ ...waits, kind: 'EXTENSION' })).toBe('LAPSED')
    expect(stateOf({ ...waits, kind: 'EXEMPTION' })).toBe('WAITING')
    expect(stateOf({ ...waits, kind: 'EXTENSION', state: 'REFUSED' })).toBe('REFUSED')
  })
})
