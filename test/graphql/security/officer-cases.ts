import { encodeId } from '../../../graphql/ids.ts'
import { saveView } from '../../../services/cases/save-view.ts'
import { aReport, type WorkingCity } from '../../support/working-city.ts'
import { aTask } from '../support/installation.ts'
import type { MutationCase } from './mutation-cases.ts'

/** What officers do beside ending steps. */
export const officerCases = (city: WorkingCity): Readonly<Record<string, MutationCase>> => ({
  setPreferences: {
    by: 'LEADER',
    input: async (number) => ({ language: number % 2 === 0 ? 'en' : 'zh', theme: 'DARK' }),
  },
  reserveTask: {
    by: 'SHIFT_LEADER',
    input: async () => ({ taskId: await aWaitingTask(city), takeOver: true }),
  },
  nextTask: {
    by: 'SHIFT_LEADER',
    input: async (number) => {
      await aWaitingTask(city)
      return { filter: { role: 'SHIFT_LEADER', text: '雨水井盖缺失'.slice(0, number) } }
    },
  },
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
      ...{ caseId: encodeId('Case', await aReport(city)), source: 'TELEPHONE' },
      ...{ description: `仍未修复 ${number}`, reporterName: '王五', reporterPhone: '13900000000' },
    }),
  },
  revealReporter: {
    by: 'LEADER',
    input: async () => ({
      caseId: encodeId('Case', await aReport(city, { reporterName: '李四' })),
    }),
  },
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

/** A step that waits for a shift leader. */
export async function aWaitingTask(city: WorkingCity) {
  const caseId = await aReport(city)
  return encodeId('Task', await city.act((ctx) => aTask(ctx, caseId)))
}

/** A colleague's, shared with collectors. */
async function aView({ actAs, staff }: WorkingCity, name: string): Promise<string> {
  const { viewId } = await actAs(staff.actor('SHIFT_LEADER', null))((ctx) =>
    saveView(ctx, { list: 'WORK_LIST', name, filter: {}, role: 'COLLECTOR' }),
  )
  return encodeId('SavedView', viewId)
}
