import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../../prisma/generated/enums.ts'
import { assignRole } from '../../../services/accounts/assign-role.ts'
import { setPassword } from '../../../services/accounts/set-password.ts'
import type { Actor } from '../../../services/ctx.ts'
import { addDuty } from '../../../services/organizations/add-duty.ts'
import { refusalOf } from '../../support/code-of.ts'
import { aWorkingCity, unitNamed, type WorkingCity } from '../../support/working-city.ts'
import { anExporting } from './exporting.ts'

type Exporting = Awaited<ReturnType<typeof anExporting>>
let city: WorkingCity
let exporting: Exporting
let drainage: string
let personId: string
beforeAll(async () => {
  city = await aWorkingCity()
  exporting = await anExporting(city)
  drainage = (await unitNamed(city, '市排水服务中心')) ?? ''
  personId = await city.act(async (ctx) => {
    const { cityId } = ctx.city
    const person = await ctx.db.person.create({
      data: {
        cityId,
        name: '赵六',
        phone: '13900000006',
        unitId: drainage,
        email: 'z6@example.org',
      },
    })
    await setPassword(ctx, { personId: person.id, login: 'zhao-6', password: 'Manhole-cover-7!' })
    await assignRole(ctx, { personId: person.id, role: 'HANDLER', unitId: drainage })
    return person.id
  })
})
afterAll(async () => {
  await city.close()
  await exporting.close()
})

const actor = (role: Role): Actor => ({
  ...city.staff.actor('SHIFT_LEADER', null),
  roles: [{ role, unitId: null }],
})
const ask: Exporting['ask'] = (...asked) => exporting.ask(...asked)
const linesOf: Exporting['linesOf'] = (...asked) => exporting.linesOf(...asked)

describe('导出管理列表 the lists of the administration in a file', () => {
  test('人员 people with their roles, by part of the name; how they sign in is for whoever manages people', async () => {
    const filter = { text: '赵六' }
    const own = await linesOf(actor('CITY_ADMINISTRATOR'), { list: 'PEOPLE', filter })
    expect(own).toEqual([
      '姓名,单位,角色,电话,状态,登录名,电子邮箱',
      '赵六,市排水服务中心,处置人员 · 市排水服务中心,13900000006,在岗,zhao-6,z6@example.org',
    ])
    const others = await linesOf(actor('DISPATCHER'), { list: 'PEOPLE', filter })
    expect(others[1]).toBe('赵六,市排水服务中心,处置人员 · 市排水服务中心,13900000006,在岗')
    const byRole = await linesOf(actor('DISPATCHER'), {
      list: 'PEOPLE',
      filter: { role: 'HANDLER' },
    })
    expect(byRole.some((line) => line.startsWith('赵六,'))).toBe(true)
  })

  test('组织机构 units with what they are part of, by part of the name', async () => {
    const [headings, ...rows] = await linesOf(actor('CITY_ADMINISTRATOR'), {
      list: 'UNITS',
      filter: { text: '排水服务' },
    })
    expect(headings).toBe('代码,名称,英文名称,类型,上级,区划代码,区域类别,状态')
    expect(rows).toEqual([expect.stringMatching(/,市排水服务中心,.*,在用$/)])
  })

  test('值班表 the duties of an office between two instants', async () => {
    await city.actAs(actor('CITY_ADMINISTRATOR'))((ctx) =>
      addDuty(ctx, {
        ...{ unitId: drainage, personId },
        startsAt: new Date('2026-03-03T00:00:00Z'),
        endsAt: new Date('2026-03-03T08:00:00Z'),
      }),
    )
    const week = {
      from: new Date('2026-03-01T16:00:00Z'),
      before: new Date('2026-03-08T16:00:00Z'),
    }
    const filter = { unitId: drainage, ...week }
    expect(await linesOf(actor('LEADER'), { list: 'DUTIES', filter })).toEqual([
      '单位,姓名,电话,开始,结束',
      '市排水服务中心,赵六,13900000006,2026-03-03 08:00:00,2026-03-03 16:00:00',
    ])
    const later = { from: week.before }
    expect(await linesOf(actor('LEADER'), { list: 'DUTIES', filter: later })).toHaveLength(1)
  })
})

describe('导出登记册 registers and the audit in a file', () => {
  test('审计 what was done, by action and person, for the auditor alone', async () => {
    const by = city.staff.actor('SHIFT_LEADER', null).id ?? ''
    const asked = { list: 'AUDIT', filter: { action: 'addDuty', personId: by } } as const
    const [headings, ...rows] = await linesOf(actor('AUDITOR'), asked)
    expect(headings).toBe('时间,操作,操作人类型,经办人,对象类型,对象标识,详情')
    expect(rows).toEqual([expect.stringMatching(/^2026-03-02 10:00:00,addDuty,人员,/)])
    const another = { ...asked, filter: { ...asked.filter, personId } }
    expect(await linesOf(actor('AUDITOR'), another)).toEqual([headings])
    expect(await refusalOf(ask(actor('CITY_ADMINISTRATOR'), asked))).toBe('FORBIDDEN')
  })

  test('部件 components with their three bodies, by the beginning of the identifier', async () => {
    await city.act(({ db, city: { cityId } }) =>
      db.component.create({
        data: {
          ...{ cityId, code: '1101010103000099', classCode: '0103', name: '雨水井盖' },
          ...{ address: '南城街道一号', longitude: 116.4, latitude: 39.9, ownerId: drainage },
        },
      }),
    )
    const filter = { code: '1101010103000099' }
    expect(await linesOf(actor('DISPATCHER'), { list: 'COMPONENTS', filter })).toEqual([
      '标识码,名称,小类代码,地址,经度（WGS84）,纬度（WGS84）,主管部门,产权单位,养护单位',
      '1101010103000099,雨水井盖,0103,南城街道一号,116.4,39.9,,市排水服务中心,',
    ])
  })

  test('目录 the classes of the city’s own catalogue, by every word of a text', async () => {
    const classes = await city.act(({ db, city: { cityId } }) =>
      db.catalogueClass.findMany({ where: { cityId, name: { contains: '井盖' } } }),
    )
    const asked = { list: 'CATALOGUE', filter: { text: '井盖' } } as const
    const [headings, ...rows] = await linesOf(actor('DISPATCHER'), asked)
    expect(headings).toMatch(
      /^目录版本,类型,小类代码,小类,英文名称,大类代码,大类,来源,派遣级别,状态,/,
    )
    expect(rows.filter((row) => row.includes('井盖')).length).toBeGreaterThanOrEqual(classes.length)
    const none = { list: 'CATALOGUE', filter: { text: '井盖 没有这样的词' } } as const
    expect(await linesOf(actor('DISPATCHER'), none)).toHaveLength(1)
  })

  test('nobody exports what they may not see', async () => {
    const citizen = actor('CITIZEN')
    for (const list of ['PEOPLE', 'UNITS', 'DUTIES', 'COMPONENTS', 'CATALOGUE'] as const)
      expect(await refusalOf(ask(citizen, { list }))).toBe('FORBIDDEN')
  })
})
