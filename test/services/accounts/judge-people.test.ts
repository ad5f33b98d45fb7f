import { describe, expect, test } from 'vitest'
import { type Directory, judgePeople } from '../../../services/accounts/judge-people.ts'

const directory: Directory = {
  now: new Date('2026-03-02T02:00:00Z'),
  timeZone: 'Asia/Shanghai',
  units: [
    { id: 'u1', code: 'COMMAND', name: '指挥中心', aliases: [] },
    { id: 'u2', code: 'DRAIN', name: '市排水服务中心', aliases: ['排水中心'] },
    { id: 'u3', code: 'A', name: '综合科', aliases: [] },
    { id: 'u4', code: 'B', name: '综合科', aliases: [] },
  ],
  accounts: new Map([
    ['known', { id: 'p1', name: '张三', active: true, untouchable: false }],
    ['left', { id: 'p2', name: '张三', active: false, untouchable: false }],
    ['guarded', { id: 'p3', name: '张三', active: true, untouchable: true }],
    ['elsewhere', null],
  ]),
}
const right = {
  ...{ name: '张三', login: 'zhangsan', unit: 'COMMAND', roles: '派遣员' },
  ...{ from: '', to: '', phone: '', email: '' },
}
const judge = (...rows: Partial<typeof right>[]) =>
  judgePeople(
    rows.map((cells, at) => ({ row: at + 2, cells: { ...right, ...cells } })),
    directory,
  )
const problemOf = (cells: Partial<typeof right>) => {
  const [verdict] = judge(cells)
  return verdict?.ok ? null : [verdict?.line.problem, verdict?.line.suggestion]
}
const read = (cells: Partial<typeof right>) => {
  const [verdict] = judge(cells)
  return verdict?.ok ? verdict.person : null
}

describe('人员导入 a line that is wrong says what was perhaps meant', () => {
  test.each<[Partial<typeof right>, unknown]>([
    [{}, null],
    [{ name: '' }, ['NAME_MISSING', null]],
    [{ login: '' }, ['LOGIN_MISSING', null]],
    [{ login: 'zhang san' }, ['LOGIN_MALFORMED', 'zhangsan']],
    [{ login: 'elsewhere' }, ['LOGIN_TAKEN', 'elsewhere2']],
    [{ login: 'known', name: '李四' }, ['LOGIN_OF_ANOTHER', '张三']],
    [{ login: 'known' }, null],
    [{ login: 'left' }, ['PERSON_LEFT', null]],
    [{ login: 'guarded' }, ['PERSON_NOT_YOURS', null]],
    [{ unit: '排水中心' }, null],
    [{ unit: '排水服务中心' }, ['UNIT_UNKNOWN', '市排水服务中心']],
    [{ unit: '综合科' }, ['UNIT_AMBIGUOUS', 'A, B']],
    [{ unit: '' }, null],
    [{ roles: '派遣' }, ['ROLE_UNKNOWN', '派遣员']],
    [{ roles: '审计管理员' }, ['ROLE_NOT_IMPORTED', null]],
    [{ roles: '' }, null],
    [{ from: '5/1/26' }, ['DATE_MALFORMED', '2026-01-31']],
    [{ from: '2026-02-30' }, ['DATE_MALFORMED', '2026-01-31']],
    [{ from: '2026-05-02', to: '2026-05-01' }, ['DATES_REVERSED', null]],
    [{ to: '2026-01-01' }, ['DATES_REVERSED', null]],
    [{ from: '2026-05-01', to: '2026-05-01' }, null],
    [{ phone: 'ring me' }, ['PHONE_MALFORMED', null]],
    [{ email: 'zhang@example.org' }, null],
    [{ email: 'zhang＠example' }, ['EMAIL_MALFORMED', null]],
  ])('%j: %j', (cells, problem) => {
    expect(problemOf(cells)).toEqual(problem)
  })

  test('two lines of one login are one person, unless they are called differently', () => {
    const verdicts = judge({}, { roles: '值班长' }, { name: '王五' })
    expect(verdicts.map(({ ok }) => ok)).toEqual([true, true, false])
  })
})

describe('人员导入 a line that is right is understood', () => {
  test('roles by name in either language, by key, several at once, each once', () => {
    const { roles } = read({ roles: '派遣员、shift leader; HANDLER，派遣员' }) ?? {}
    expect(roles).toEqual(['DISPATCHER', 'SHIFT_LEADER', 'HANDLER'])
  })

  test.each([
    ['2026-05-01', '2026-05-31'],
    ['2026/5/1', '2026年5月31日'],
  ])('days are those of the city, the last one included: %s to %s', (from, to) => {
    const { startsAt, endsAt } = read({ from, to }) ?? {}
    expect(startsAt).toEqual(new Date('2026-04-30T16:00:00Z'))
    expect(endsAt).toEqual(new Date('2026-05-31T16:00:00Z'))
  })
})
