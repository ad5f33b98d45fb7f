import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../../prisma/generated/enums.ts'
import { assignRole } from '../../../services/accounts/assign-role.ts'
import { createApiKey } from '../../../services/accounts/create-api-key.ts'
import { nameSubstitute } from '../../../services/accounts/name-substitute.ts'
import { revokeApiKey } from '../../../services/accounts/revoke-api-key.ts'
import { confirmClassMappings } from '../../../services/catalogue/confirm-class-mappings.ts'
import { proposeClassMappings } from '../../../services/catalogue/propose-class-mappings.ts'
import { decideClockRequest } from '../../../services/clock-requests/decide-clock-request.ts'
import { requestClockChange } from '../../../services/clock-requests/request-clock-change.ts'
import type { Actor } from '../../../services/ctx.ts'
import { runHandlingClock } from '../../../services/deadlines/run-handling-clock.ts'
import { acknowledgeHandover } from '../../../services/handovers/acknowledge-handover.ts'
import { handOverShift } from '../../../services/handovers/hand-over-shift.ts'
import { setLabel } from '../../../services/organizations/set-label.ts'
import { answerSupervisionOrder } from '../../../services/supervision-orders/answer-supervision-order.ts'
import { openSupervisionOrder } from '../../../services/supervision-orders/open-supervision-order.ts'
import { refusalOf } from '../../support/code-of.ts'
import { somebodyAt } from '../../support/department.ts'
import {
  aCaseAt,
  aReport,
  aWorkingCity,
  reach,
  unitNamed,
  type WorkingCity,
} from '../../support/working-city.ts'
import { aCatalogue } from '../catalogue/a-catalogue.ts'
import { aCase, storedOf } from '../deadlines/a-deadline-case.ts'
import { anExporting } from './exporting.ts'

let city: WorkingCity
let exporting: Awaited<ReturnType<typeof anExporting>>
let drainage: string
let administrator: Actor
let security: Actor
beforeAll(async () => {
  city = await aWorkingCity()
  exporting = await anExporting(city)
  drainage = (await unitNamed(city, '市排水服务中心')) ?? ''
  administrator = await somebodyAt(city, 'CITY_ADMINISTRATOR', null)
  security = await somebodyAt(city, 'SECURITY_ADMINISTRATOR', null)
})
afterAll(async () => {
  await city.close()
  await exporting.close()
})

const somebodyNamed = (name: string) =>
  city.act(async ({ db, city: { cityId } }) => {
    const { id } = await db.person.create({ data: { cityId, name } })
    return id
  })

test('任职 who held a role at a unit on a day, given by whom, and who acted in their place; nobody else, and nobody of another day', async () => {
  const personId = await somebodyNamed('钱七')
  await city.actAs(administrator)((ctx) =>
    assignRole(ctx, {
      ...{ personId, role: 'HANDLER', unitId: drainage },
      startsAt: new Date('2026-03-02T02:00:00Z'),
      endsAt: new Date('2026-03-03T02:00:00Z'),
    }),
  )
  const substituteId = await somebodyNamed('孙八')
  for (const [from, to] of [
    ['2026-03-03T00:00:00Z', '2026-03-03T01:00:00Z'],
    ['2026-03-03T03:00:00Z', '2026-03-03T04:00:00Z'],
  ] as const)
    await city.actAs(administrator)((ctx) =>
      nameSubstitute(ctx, {
        ...{ personId, substituteId, startsAt: new Date(from), endsAt: new Date(to) },
      }),
    )
  const holders = (from: string, before: string) =>
    exporting.linesOf(administrator, {
      list: 'ROLE_HOLDERS',
      filter: {
        ...{ role: 'HANDLER', unitId: drainage },
        ...{ from: new Date(from), before: new Date(before) },
      },
    })
  const [headings, ...rows] = await holders('2026-03-02T16:00:00Z', '2026-03-03T16:00:00Z')
  expect(headings).toBe('姓名,角色,单位,开始,结束,授予人,授予时间,状态,代理人')
  expect(rows).toEqual([
    '钱七,处置人员,市排水服务中心,2026-03-02 10:00:00,2026-03-03 10:00:00,CITY_ADMINISTRATOR 王五,2026-03-02 10:00:00,在任,孙八 2026-03-03 08:00:00 – 2026-03-03 09:00:00 · 授予人 CITY_ADMINISTRATOR 王五 2026-03-02 10:00:00',
  ])
  expect(await holders('2026-03-03T16:00:00Z', '2026-03-04T16:00:00Z')).toHaveLength(1)
})

test('接口密钥 keys with their roles and whether they still open anything, but not their text', async () => {
  const created = await city.actAs(security)((ctx) =>
    createApiKey(ctx, { name: '热线系统', scopes: ['INTAKE_OFFICER', 'COLLECTOR'] }),
  )
  const expires = new Date('2026-03-02T02:00:01Z')
  await city.actAs(security)((ctx) =>
    createApiKey(ctx, { name: '大屏', scopes: ['LEADER'], expiresAt: expires }),
  )
  await city.actAs(security)((ctx) => revokeApiKey(ctx, { apiKeyId: created.apiKeyId }))
  city.clock.now = expires
  const lines = await exporting.linesOf(security, { list: 'API_KEYS' })
  expect(lines.join('\n')).not.toContain(created.secret)
  expect(lines.join('\n')).toContain('"受理员\n采集员",2026-03-02 10:00:00,,,已吊销')
  expect(lines).toContainEqual(
    expect.stringMatching(/^大屏,.+,领导,2026-03-02 10:00:00,,2026-03-02 10:00:01,已失效$/),
  )
  const asked = exporting.ask(administrator, { list: 'API_KEYS' })
  expect(await refusalOf(asked)).toBe('FORBIDDEN')
})

test('名称 steps and roles, each as everywhere and as here', async () => {
  await city.actAs(administrator)((ctx) =>
    setLabel(ctx, { kind: 'ROLE', key: 'COLLECTOR', name: '网格员', nameEn: 'Grid officer' }),
  )
  const [headings, ...rows] = await exporting.linesOf(administrator, { list: 'LABELS' })
  expect(headings).toBe('类型,默认名称,默认英文名称,本市中文名称,本市英文名称')
  expect(rows).toContain('角色,采集员,Collector,网格员,Grid officer')
  expect(rows).toContain('角色,受理员,Intake officer,,')
  expect(rows.filter((row) => row.startsWith('环节,办理立案,'))).toHaveLength(1)
})

test('版本 editions of the manual and of the processes, the latest first', async () => {
  const ask = (list: 'MANUAL_EDITIONS' | 'PROCESS_EDITIONS') =>
    exporting.linesOf(administrator, { list })
  const [headings, ...manuals] = await ask('MANUAL_EDITIONS')
  expect(headings).toBe('版次,名称,状态,生效时间,有效期至,文号,目录版本,来源文件')
  expect(manuals).toEqual([expect.stringMatching(/^1,.+,已发布,2/)])
  const models = await ask('PROCESS_EDITIONS')
  expect(models[0]).toBe('流程,版次,部署时间,校验值,起草人,发布人,原因')
  expect(models).toContainEqual(expect.stringMatching(/^city-case,1,2026-.+,[0-9a-f]{64},,,$/))
})

test('目录对照 classes with their successors, why, and who has confirmed it, as they are filtered', async () => {
  await aCatalogue(
    city.act,
    '旧',
    ['C0901', '上水井盖'],
    ['C0902', '污水井盖'],
    ['C0903', '渠化岛'],
  )
  await aCatalogue(city.act, '新', ['C09001', '供水井盖'], ['C09002', '污水井盖'])
  const pair = { fromStandard: '旧', toStandard: '新' }
  await city.actAs(administrator)((ctx) => proposeClassMappings(ctx, pair))
  const where = { ...pair, fromCode: 'C0901' }
  const { id } = await city.act(({ db }) => db.classMapping.findFirstOrThrow({ where }))
  const both = { mappingId: id, targetCodes: ['C09001', 'C09002'] }
  await city.actAs(administrator)((ctx) => confirmClassMappings(ctx, { mappings: [both] }))
  const ask = (filter: object) =>
    exporting.linesOf(administrator, {
      ...{ list: 'CLASS_MAPPINGS', filter: { standard: '旧', toStandard: '新', ...filter } },
    })
  const [headings, ...rows] = await ask({})
  expect(headings).toBe(
    '目录版本,类型,小类代码,小类,新目录版本,承接小类代码,承接小类,共同承接的其他小类,依据,状态,确认人,确认时间',
  )
  const [split, ...open] = rows
  expect(split).toMatch(
    /^旧,部件,C0901,上水井盖,新,"C09001\nC09002","供水井盖\n污水井盖",C0902,人工选定,已确认,Test person,2026-/,
  )
  expect(open).toEqual([
    '旧,部件,C0902,污水井盖,新,C09002,污水井盖,C0901,名称相同,待确认,,',
    '旧,部件,C0903,渠化岛,新,,,,没有相近的,待确认,,',
  ])
  expect(await ask({ text: '供水' })).toEqual([headings, split])
  expect(await ask({ confirmed: false })).toEqual([headings, ...open])
  expect(await ask({ mappingBasis: 'NONE' })).toEqual([headings, open[1]])
})

describe('交接班 shifts that were handed over', () => {
  const aLeader = async (name: string): Promise<Actor> => {
    const unitId = city.staff.units['监督中心'] ?? null
    const role: Role = 'SHIFT_LEADER'
    return {
      kind: 'PERSON',
      id: await somebodyNamed(name),
      name,
      unitId,
      roles: [{ role, unitId }],
    }
  }

  test('stand in the file of whoever gave or received them, and of nobody else', async () => {
    const outgoing = await aLeader('交班人')
    const incoming = await aLeader('接班人')
    await reach(city, await aReport(city), 'userTask_FileCase')
    const { handoverId } = await city.actAs(outgoing)((ctx) =>
      handOverShift(ctx, { toPersonId: incoming.id ?? '', note: '注意暴雨' }),
    )
    const waiting = { list: 'HANDOVERS', filter: { waiting: true } } as const
    expect(await exporting.linesOf(incoming, waiting)).toHaveLength(2)
    await city.actAs(incoming)((ctx) => acknowledgeHandover(ctx, { handoverId, remark: '已知' }))
    expect(await exporting.linesOf(incoming, waiting)).toHaveLength(1)
    const [headings, ...rows] = await exporting.linesOf(outgoing, { list: 'HANDOVERS' })
    expect(headings).toBe('交班时间,交班人,接班人,交接事项,其中超时,总体说明,签收时间,签收意见')
    expect(rows).toEqual([
      expect.stringMatching(/^2026-03-02 10:00:01,交班人,接班人,1,0,注意暴雨,.+,已知$/),
    ])
    const dispatcher = await somebodyAt(city, 'DISPATCHER', null)
    expect(await exporting.linesOf(dispatcher, { list: 'HANDOVERS' })).toHaveLength(1)
  })
})

describe('计时申请 requests of time', () => {
  test('with what is asked, why and what was answered; on demand only what waits for the asker', async () => {
    const officer = await somebodyAt(city, 'DEPARTMENT_OFFICER', drainage)
    const dispatcher = await somebodyAt(city, 'DISPATCHER', null)
    const caseId = await aCase(city, { unitId: drainage })
    await city.act((ctx) => runHandlingClock(ctx, { caseId, act: 'START' }))
    const clockId = (await storedOf(city, caseId)).clocks[0]?.id ?? ''
    const { requestId } = await city.actAs(officer)((ctx) =>
      requestClockChange(ctx, { clockId, kind: 'EXTENSION', amount: 1, reason: '等待配件' }),
    )
    const waiting = { list: 'CLOCK_REQUESTS', filter: { waiting: true } } as const
    expect(await exporting.linesOf(officer, waiting)).toHaveLength(1)
    expect(await exporting.linesOf(dispatcher, waiting)).toHaveLength(2)
    await city.actAs(dispatcher)((ctx) =>
      decideClockRequest(ctx, { requestId, approve: false, answer: '配件已到' }),
    )
    const [headings, ...rows] = await exporting.linesOf(officer, { list: 'CLOCK_REQUESTS' })
    expect(headings).toBe(
      '案件编号,申请事项,延期,挂账至,单位,申请人,申请时间,时限,原因,状态,审批人,审批时间,答复',
    )
    expect(rows).toEqual([
      expect.stringMatching(
        /,延期,1 工作小时,,市排水服务中心,DEPARTMENT_OFFICER 王五,.+,等待配件,未同意,DISPATCHER 王五,.+,配件已到$/,
      ),
    ])
  })
})

describe('督办 supervision orders', () => {
  test('with what is demanded, by whom and by when, and what was answered; on demand of one side and in one state only', async () => {
    const officer = await somebodyAt(city, 'DEPARTMENT_OFFICER', drainage)
    const leader = await somebodyAt(city, 'LEADER', null)
    const caseId = await aCase(city, { unitId: drainage })
    const asked = { caseId, reason: '群众多次反映', answerBy: new Date('2027-01-01T00:00:00Z') }
    const { orderId } = await city.actAs(leader)((ctx) => openSupervisionOrder(ctx, asked))
    const list = 'SUPERVISION_ORDERS'
    const waiting = { list, filter: { orderSide: 'TO_US', orderState: 'WAITING' } } as const
    expect(await exporting.linesOf(officer, waiting)).toHaveLength(2)
    expect(await exporting.linesOf(leader, waiting)).toHaveLength(1)
    await city.actAs(officer)((ctx) => answerSupervisionOrder(ctx, { orderId, answer: '已修复' }))
    expect(await exporting.linesOf(officer, waiting)).toHaveLength(1)
    const [headings, ...rows] = await exporting.linesOf(leader, { list })
    expect(headings).toBe(
      '案件编号,单位,督办要求,督办人,升级级别,督办时间,答复期限,状态,答复人,答复时间,答复',
    )
    expect(rows).toEqual([
      expect.stringMatching(
        /,市排水服务中心,群众多次反映,LEADER 王五,,.+,2027-01-01 08:00:00,已答复,DEPARTMENT_OFFICER 王五,.+,已修复$/,
      ),
    ])
  })
})

test('待办 the file has what the screen has: what somebody was appointed to, everything else, or what a department arranges', async () => {
  const handler = await somebodyAt(city, 'HANDLER', drainage)
  const officer = await somebodyAt(city, 'DEPARTMENT_OFFICER', drainage)
  const [{ task }] = [
    await aCaseAt(city, 'userTask_HandleCase'),
    await aCaseAt(city, 'userTask_HandleCase'),
  ]
  await city.act(({ db }) =>
    db.task.update({ where: { id: task.id }, data: { appointedId: handler.id } }),
  )
  const linesOf = (who: Actor, filter: { mine?: boolean; arranging?: boolean }) =>
    exporting.linesOf(who, { list: 'WORK_LIST', filter })
  expect(await linesOf(handler, { mine: true })).toHaveLength(2)
  expect(await linesOf(handler, { mine: false })).toHaveLength(2)
  expect(await linesOf(officer, {})).toHaveLength(1)
  expect(await linesOf(officer, { arranging: true })).toHaveLength(3)
})
