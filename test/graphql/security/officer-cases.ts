import { encodeId, rowId } from '../../../graphql/ids.ts'
import type { Role } from '../../../prisma/generated/client.ts'
import { completeTasks } from '../../../services/bulk-acts/complete-tasks.ts'
import { addComment } from '../../../services/cases/add-comment.ts'
import { reserveTask } from '../../../services/cases/reserve-task.ts'
import { saveView } from '../../../services/cases/save-view.ts'
import type { Actor } from '../../../services/ctx.ts'
import { handOverShift } from '../../../services/handovers/hand-over-shift.ts'
import { aCaseAt, aReport, type WorkingCity } from '../../support/working-city.ts'
import { aTask } from '../support/installation.ts'
import { aCityVersion } from './city-version.ts'
import { departmentCases } from './department-cases.ts'
import type { MutationCase } from './mutation-cases.ts'

/** What officers do beside ending steps. */
export const officerCases = (city: WorkingCity): Readonly<Record<string, MutationCase>> => ({
  setPreferences: {
    by: 'LEADER',
    input: async (number) => ({
      ...{ language: number % 2 === 0 ? 'en' : 'zh', theme: 'DARK', singleKeys: true },
      ...{ workListColumns: ['due'], workListView: `view ${number}`, modelerMode: 'IMPLEMENT' },
    }),
  },
  completeTasks: {
    by: 'SHIFT_LEADER',
    input: async () => ({
      taskIds: [await aWaitingTask(city), await aWaitingTask(city)],
      ...{ outcome: 'FILE', comment: '同意' },
    }),
  },
  undoCompleteTasks: {
    by: 'SHIFT_LEADER',
    input: async () => ({ bulkActId: await aBulkAct(city, 'SHIFT_LEADER') }),
  },
  exportList: {
    by: 'SHIFT_LEADER',
    input: async (number) => ({
      ...{ list: 'WORK_LIST', format: 'CSV', language: 'zh' },
      ...{ workListFilter: { dueWithinHours: number }, caseFilter: { source: 'HOTLINE' } },
      ...{ ledgerFilter: { kind: 'STOPPED' }, officeFilter: { text: '张' } },
    }),
  },
  handOverShift: {
    by: 'SHIFT_LEADER',
    input: async (number) => ({
      toPersonId: encodeId('Person', city.staff.actor('SHIFT_LEADER', null).id ?? ''),
      note: `夜班 ${number}`,
      taskNotes: [{ taskId: await aWaitingTask(city), note: '已催办' }],
    }),
  },
  acknowledgeHandover: {
    by: 'SHIFT_LEADER',
    input: async () => ({ handoverId: await aHandover(city, 'SHIFT_LEADER'), remark: '已知悉' }),
  },
  reserveTask: {
    by: 'SHIFT_LEADER',
    input: async () => ({ taskId: await aWaitingTask(city), takeOver: true }),
  },
  releaseTask: {
    by: 'SHIFT_LEADER',
    input: async () => ({ taskId: await aReservedTask(city, 'SHIFT_LEADER') }),
  },
  nextTask: {
    by: 'SHIFT_LEADER',
    input: async (number) => {
      await aWaitingTask(city)
      return { filter: { role: 'SHIFT_LEADER', text: '雨水井盖缺失'.slice(0, number) } }
    },
  },
  ...departmentCases(city),
  ...viewCases(city),
  ...commonCases(city),
  ...{ ...departmentCases(city), ...noticeCases(city) },
  addComment: {
    by: 'SHIFT_LEADER',
    input: async () => ({
      caseId: encodeId('Case', await aReport(city)),
      text: '请尽快处理',
      personIds: [encodeId('Person', city.staff.actor('HANDLER', null).id ?? '')],
    }),
  },
  mergeReport: {
    by: 'INTAKE_OFFICER',
    input: async (number) => ({
      ...{ caseId: encodeId('Case', await aReport(city)), source: 'TELEPHONE', attachmentIds: [] },
      ...{ description: `仍未修复 ${number}`, reporterName: '王五', reporterPhone: '13900000000' },
    }),
  },
  revealReporter: {
    by: 'LEADER',
    input: async () => ({
      caseId: encodeId('Case', await aReport(city, { reporterName: '李四' })),
    }),
  },
})

/** Views of lists. */
const viewCases = (city: WorkingCity): Readonly<Record<string, MutationCase>> => ({
  saveView: {
    by: 'SHIFT_LEADER',
    input: async (number) => ({
      ...{ viewId: await aView(city, `旧 ${number}`), expectedVersion: 1 },
      ...{ list: 'WORK_LIST', name: `超期 ${number}`, filter: { light: 'RED' } },
      ...{ columns: ['caseNumber', 'dueAt'], order: 'dueAt', role: 'SHIFT_LEADER' },
    }),
  },
  deleteView: {
    by: 'SHIFT_LEADER',
    input: async (number) => ({ viewId: await aView(city, `旧 ${number}`) }),
  },
})

/** What is said of a case, and what becomes of it beside its steps. */
const commonCases = (city: WorkingCity): Readonly<Record<string, MutationCase>> => ({
  addComment: {
    by: 'SHIFT_LEADER',
    input: async () => ({
      caseId: encodeId('Case', await aReport(city)),
      text: '请尽快处理',
      personIds: [encodeId('Person', city.staff.actor('HANDLER', null).id ?? '')],
    }),
  },
  readMentions: {
    by: 'SHIFT_LEADER',
    input: async () => ({ caseId: await aMention(city, 'SHIFT_LEADER') }),
  },
  mergeReport: {
    by: 'INTAKE_OFFICER',
    input: async (number) => ({
      ...{ caseId: encodeId('Case', await aReport(city)), source: 'TELEPHONE', attachmentIds: [] },
      ...{ description: `仍未修复 ${number}`, reporterName: '王五', reporterPhone: '13900000000' },
    }),
  },
  mergeCase: {
    by: 'SHIFT_LEADER',
    input: async (number) => ({
      caseId: await aFiledCase(city),
      intoCaseId: await aFiledCase(city),
      reason: `同一井盖 ${number}`,
    }),
  },
  revealReporter: {
    by: 'LEADER',
    input: async () => ({
      caseId: encodeId('Case', await aReport(city, { reporterName: '李四' })),
    }),
  },
})

/** A case that waits for dispatch. */
const aFiledCase = async (city: WorkingCity) =>
  encodeId('Case', (await aCaseAt(city, 'userTask_DispatchCase')).caseId)

/** What is done with notices. */
const noticeCases = (city: WorkingCity): Readonly<Record<string, MutationCase>> => ({
  acknowledgeNotice: {
    by: 'SHIFT_LEADER',
    input: async () => ({ noticeId: await aNotice(city, 'SHIFT_LEADER') }),
  },
  setNoticeChannels: {
    by: 'LEADER',
    input: async (number) => ({ channels: number % 2 === 0 ? ['EMAIL'] : ['TEXT_MESSAGE'] }),
  },
  setReceiptLimit: {
    by: 'CITY_ADMINISTRATOR',
    input: async (number) => ({
      ...{ minutes: 10 + number, levels: [{ level: 2, minutes: 20 + number }] },
      ...(await aCityVersion(city, number)),
    }),
  },
})

/** A step that waits for a shift leader. */
export async function aWaitingTask(city: WorkingCity) {
  const caseId = await aReport(city)
  return encodeId('Task', await city.act((ctx) => aTask(ctx, caseId)))
}

/** Whoever of a role came last: the one who asks. */
async function asker({ act }: WorkingCity, role: Role): Promise<Actor> {
  const { id, name } = await act(({ db }) =>
    db.person.findFirstOrThrow({ where: { name: role }, orderBy: { id: 'desc' } }),
  )
  return { kind: 'PERSON', id, name, unitId: null, roles: [{ role, unitId: null }] }
}

/** A case in which a colleague mentions the asker. */
async function aMention(city: WorkingCity, role: Role): Promise<string> {
  const { id } = await asker(city, role)
  const caseId = await aReport(city)
  await city.actAs(city.staff.actor('COLLECTOR', null))((ctx) =>
    addComment(ctx, { caseId, text: '请看', mentions: [id ?? ''] }),
  )
  return encodeId('Case', caseId)
}

/** What the asker may still take back. */
async function aBulkAct(city: WorkingCity, role: Role): Promise<string> {
  const taskId = rowId('Task', await aWaitingTask(city))
  const { bulkActId } = await city.actAs(await asker(city, role))((ctx) =>
    completeTasks(ctx, { taskIds: [taskId], outcome: 'FILE' }),
  )
  return encodeId('BulkAct', bulkActId)
}

/** What the asker has in hand. */
async function aReservedTask(city: WorkingCity, role: Role): Promise<string> {
  const taskId = await aWaitingTask(city)
  const by = city.actAs(await asker(city, role))
  await by((ctx) => reserveTask(ctx, { taskId: rowId('Task', taskId) }))
  return taskId
}

/** What a colleague has left to the asker. */
async function aHandover(city: WorkingCity, role: Role): Promise<string> {
  const { id: toPersonId } = await asker(city, role)
  const { handoverId } = await city.actAs(city.staff.actor(role, null))((ctx) =>
    handOverShift(ctx, { toPersonId: toPersonId ?? '' }),
  )
  return encodeId('Handover', handoverId)
}

/** What the asker was told of a case. */
async function aNotice(city: WorkingCity, role: Role): Promise<string> {
  const { id: personId } = await asker(city, role)
  const caseId = await aReport(city)
  const id = await city.act(async ({ db, now, city: { cityId } }) => {
    const told = { cityId, caseId, role, kind: 'CLOCK_OVERDUE', facts: {}, createdAt: now() }
    const notice = await db.notice.create({ data: { ...told, cause: `case ${caseId}` } })
    const way = { channel: 'APP', state: 'DELIVERED', queuedAt: now() } as const
    await db.delivery.create({ data: { ...way, cityId, caseId, noticeId: notice.id, personId } })
    return notice.id
  })
  return encodeId('Notice', id)
}

/** A colleague's, shared with collectors. */
async function aView({ actAs, staff }: WorkingCity, name: string): Promise<string> {
  const { viewId } = await actAs(staff.actor('SHIFT_LEADER', null))((ctx) =>
    saveView(ctx, { list: 'WORK_LIST', name, filter: {}, role: 'COLLECTOR' }),
  )
  return encodeId('SavedView', viewId)
}
