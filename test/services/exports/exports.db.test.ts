import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../../prisma/generated/enums.ts'
import { workListOrder } from '../../../services/cases/work-list-order.ts'
import type { Actor } from '../../../services/ctx.ts'
import { stopStepClock } from '../../../services/deadlines/stop-step-clock.ts'
import { expireExports } from '../../../services/exports/expire-exports.ts'
import { exportList } from '../../../services/exports/export-list.ts'
import { caseRows, taskRows } from '../../../services/exports/rows.ts'
import { writeExport } from '../../../services/exports/write-export.ts'
import type { Step } from '../../../services/organizations/labels.ts'
import { refusalOf } from '../../support/code-of.ts'
import {
  aCaseAt,
  aReport,
  aWorkingCity,
  reach,
  take,
  type WorkingCity,
} from '../../support/working-city.ts'

let city: WorkingCity
let folder: string
beforeAll(async () => {
  city = await aWorkingCity()
  folder = await mkdtemp(path.join(tmpdir(), 'zhihui-exports-'))
})
afterAll(async () => {
  await city.close()
  await rm(folder, { recursive: true, force: true })
})

const actor = (role: Role) => city.staff.actor(role, null)
const supervisor = (): Actor => ({
  ...actor('HANDLER'),
  roles: [{ role: 'SUPERVISOR', unitId: null }],
})
type Asked = Parameters<typeof exportList>[1]
const ask = (who: Actor, asked: Partial<Asked> = {}) =>
  city.actAs(who)((ctx) => exportList(ctx, { list: 'CASES', format: 'CSV', filter: {}, ...asked }))
const room = () => ({ act: city.act, db: city.database.read(city.scope), folder })
const write = ({ exportId }: { exportId: string }) => writeExport(room(), exportId)
const kept = ({ exportId: id }: { exportId: string }) =>
  city.act(({ db }) => db.listExport.findUniqueOrThrow({ where: { id } }))
const linesOf = async ({ exportId }: { exportId: string }) => {
  const text = await readFile(path.join(folder, `${exportId}.csv`), 'utf8')
  return text.slice(1).trimEnd().split('\r\n')
}
const written = {
  language: 'zh',
  timeZone: 'Asia/Shanghai',
  stepNamed: (step: Step) => step,
  classNames: new Map(),
  at: new Date('2026-03-02T02:00:00Z'),
} as const

describe('导出 a list as it is filtered', () => {
  test('holds the cases of the filter and no other, with the reporter masked', async () => {
    const reporter = { reporterName: '李四', reporterPhone: '13812345678' }
    await aReport(city, { ...reporter, source: 'HOTLINE', address: '南城街道九号' })
    await aReport(city, { address: '南城街道十号' })
    const asked = await ask(actor('SHIFT_LEADER'), { filter: { source: 'HOTLINE' } })
    await write(asked)
    const [headings, ...rows] = await linesOf(asked)
    expect(headings).toBe(
      '案件编号,小类代码,小类,地址,阶段,来源,案件等级,责任单位,上报时间,立案时间,处置截止,结案时间,上报人,电话',
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatch(/,南城街道九号,已上报,热线,.*,李\*\*,138\*\*\*\*5678$/)
    expect(await kept(asked)).toMatchObject({
      state: 'DONE',
      rowCount: 1,
      total: 1,
      truncated: false,
    })
  })

  test('says nothing at all of reporters to whoever may not know them', async () => {
    const asked = await ask(actor('DISPATCHER'), { language: 'en' })
    await write(asked)
    const [headings = ''] = await linesOf(asked)
    expect(headings).toMatch(/^Case number,/)
    expect(headings).not.toMatch(/Reporter|Telephone/)
  })

  test('小类 says the classes in English where English is asked for and the catalogue knows it', async () => {
    const caseId = await aReport(city)
    const { caseNumber, className } = await city.act(({ db }) =>
      db.case.findUniqueOrThrow({ where: { id: caseId } }),
    )
    const named = (nameEn: string) =>
      city.act(({ db }) =>
        db.catalogueClass.updateMany({ where: { name: className }, data: { nameEn } }),
      )
    const cellIn = async (language: 'zh' | 'en') => {
      const asked = await ask(actor('DISPATCHER'), { language })
      await write(asked)
      const row = (await linesOf(asked)).find((line) => line.startsWith(`${caseNumber},`))
      return row?.split(',')[2]
    }
    await named('')
    expect(await cellIn('en')).toBe(className)
    await named('Storm cover')
    expect([await cellIn('en'), await cellIn('zh')]).toEqual(['Storm cover', className])
  })

  test('of a work list holds the steps that its asker may take', async () => {
    const task = await reach(city, await aReport(city), 'userTask_FileCase')
    const leader = city.staff.actor('SHIFT_LEADER', task.unitId)
    const asked = await ask(leader, { list: 'WORK_LIST' })
    await write(asked)
    const { caseNumber } = await city.act(({ db }) =>
      db.case.findUniqueOrThrow({ where: { id: task.caseId } }),
    )
    const [, ...rows] = await linesOf(asked)
    expect(rows.filter((row) => row.includes(caseNumber))).toHaveLength(1)
    const others = await ask(actor('COLLECTOR'), { list: 'WORK_LIST' })
    await write(others)
    expect((await linesOf(others)).filter((row) => row.includes(caseNumber))).toEqual([])
  })
})

describe('计时台账 the ledger of the clocks as a file', () => {
  test('holds what happened to them, by its filter, for whoever may see it', async () => {
    const task = await reach(city, await aReport(city), 'userTask_FileCase')
    await take(city, task, 'FILE')
    const { caseNumber } = await city.act(({ db }) =>
      db.case.findUniqueOrThrow({ where: { id: task.caseId } }),
    )
    const list = 'CLOCK_LEDGER' as const
    const asked = await ask(supervisor(), { list, filter: { kind: 'STOPPED' } })
    await write(asked)
    const [headings, ...rows] = await linesOf(asked)
    expect(headings).toBe('案件编号,计时,单位,变动,延期,时间,期限影响,原期限,期限,经办人,原因')
    const own = rows.filter((row) => row.startsWith(caseNumber))
    expect(own).toEqual([expect.stringMatching(/,立案,.*,停表,,2026-03-02 10:00:00,按时,2026/)])
    const none = await ask(supervisor(), { list, filter: { kind: 'EXTENDED' } })
    await write(none)
    expect(await linesOf(none)).toHaveLength(1)
    expect(await refusalOf(ask(actor('SHIFT_LEADER'), { list }))).toBe('FORBIDDEN')
  })

  test('says of rework that it is, and of the system that it was', async () => {
    const { caseId, task } = await aCaseAt(city, 'userTask_DispatchCase')
    const { caseNumber } = await city.act(async (ctx) => {
      await ctx.db.clock.update({ where: { taskId: task.id }, data: { reworkShare: 0.5 } })
      await stopStepClock(ctx, { caseId, taskId: task.id })
      return ctx.db.case.findUniqueOrThrow({ where: { id: caseId } })
    })
    const asked = await ask(supervisor(), { list: 'CLOCK_LEDGER' })
    await write(asked)
    const own = (await linesOf(asked)).filter((row) => row.startsWith(`${caseNumber},派遣`))
    expect(own).toEqual([expect.stringMatching(/,派遣 · 返工,.*,停表,,.*,按时,.*,系统,$/)])
  })
})

describe('写导出文件 how it is written', () => {
  test('written twice, and after it is done, stays one file', async () => {
    const asked = await ask(actor('SHIFT_LEADER'))
    await Promise.all([write(asked), write(asked)])
    const before = await kept(asked)
    await write(asked)
    expect(await kept(asked)).toEqual(before)
    expect(before.state).toBe('DONE')
  })

  test('is read chunk by chunk: every row once, those without a date, too', async () => {
    for (let count = 0; count < 4; count++)
      await reach(city, await aReport(city), 'userTask_FileCase')
    await city.act(
      ({ db }) =>
        db.$executeRaw`UPDATE tasks SET due_at = NULL WHERE id IN (SELECT id FROM tasks LIMIT 2)`,
    )
    const { db } = room()
    await city.act(
      ({ db }) =>
        db.$executeRaw`UPDATE tasks SET prioritized = true WHERE id IN (SELECT id FROM tasks LIMIT 3)`,
    )
    const lists = [
      taskRows(db, { ...written, order: workListOrder({}) }),
      taskRows(db, { ...written, order: workListOrder({ priorityFirst: true }) }),
      caseRows(db, { ...written, reporter: true }),
    ]
    for (const { read, count } of lists) {
      const total = await count({}, 1_000)
      const rows: string[] = []
      let after: string | null = null
      do {
        const chunk: Awaited<ReturnType<typeof read>> = await read({ where: {}, after, take: 2 })
        rows.push(...chunk.rows.map((row) => row.join()))
        after = chunk.last
      } while (after !== null)
      expect(total).toBeGreaterThan(4)
      expect(rows).toHaveLength(total)
      expect(new Set(rows).size).toBe(total)
    }
  })
})

describe('导出权限 an export', () => {
  test('is refused for a list that one may not see, for keys, and for more than three at once', async () => {
    expect(await refusalOf(ask(actor('AUDITOR'), { list: 'WORK_LIST' }))).toBe('FORBIDDEN')
    const key = { ...actor('COLLECTOR'), kind: 'API_CLIENT' } as const
    expect(await refusalOf(ask(key))).toBe('FORBIDDEN')
    const waiting = [1, 2, 3].map(() => ask(actor('HANDLER')))
    const asked = await Promise.all(waiting)
    expect(await refusalOf(ask(actor('HANDLER')))).toBe('RATE_LIMITED')
    for (const one of asked) await write(one)
    expect(await refusalOf(ask(actor('HANDLER')))).toBe('done')
  })

  test('that cannot be written says so, and is not tried for ever', async () => {
    const asked = await ask(actor('SHIFT_LEADER'))
    const nowhere = { ...room(), folder: '/dev/null/exports' }
    await expect(writeExport(nowhere, asked.exportId)).rejects.toThrow()
    expect((await kept(asked)).state).toBe('FAILED')
    await writeExport(nowhere, asked.exportId)
    expect((await kept(asked)).state).toBe('FAILED')
  })
})

describe('期限 what is left of it', () => {
  test('leaves a line in the audit', async () => {
    const asked = await ask(actor('SHIFT_LEADER'), { filter: { text: '井盖' } })
    const line = await city.act(({ db }) =>
      db.auditEntry.findFirstOrThrow({ where: { subjectId: asked.exportId } }),
    )
    expect(line).toMatchObject({
      action: 'exportList',
      details: { list: 'CASES', format: 'CSV', filter: '{"text":"井盖"}' },
    })
    await write(asked)
  })

  test('is gone after a day', async () => {
    const asked = await ask(actor('SHIFT_LEADER'))
    await write(asked)
    const file = path.join(folder, `${asked.exportId}.csv`)
    await expireExports(room())
    expect(existsSync(file)).toBe(true)
    city.clock.now = new Date(city.clock.now.getTime() + 25 * 3_600_000)
    await expireExports(room())
    await expireExports(room())
    expect([existsSync(file), (await kept(asked)).state]).toEqual([false, 'EXPIRED'])
  })
})
