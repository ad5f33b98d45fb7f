import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cleanFile } from '../../../services/attachments/clean-file.ts'
import type { FileStore } from '../../../services/attachments/file-store.ts'
import { localFiles } from '../../../services/attachments/local-files.ts'
import { phaseOf } from '../../../services/attachments/phase-of.ts'
import { keepFile, recordFile } from '../../../services/attachments/record-file.ts'
import { removeOrphans } from '../../../services/attachments/remove-orphans.ts'
import { completeTask } from '../../../services/cases/complete-task.ts'
import type { Actor } from '../../../services/ctx.ts'
import { refusalOf } from '../../support/code-of.ts'
import { aPng } from '../../support/photos.ts'
import {
  aCaseAt,
  aReport,
  aWorkingCity,
  reach,
  type WorkingCity,
} from '../../support/working-city.ts'

let city: WorkingCity
let folder: string
let files: FileStore
beforeAll(async () => {
  city = await aWorkingCity()
  folder = await mkdtemp(path.join(tmpdir(), 'zhihui-files-'))
  files = localFiles(folder)
})
afterAll(async () => {
  await city.close()
  await rm(folder, { recursive: true })
})

const dayMs = 24 * 60 * 60 * 1000
const row = (id: string) => city.act(({ db }) => db.attachment.findUniqueOrThrow({ where: { id } }))

/** A photo that somebody has sent; without its file where the sending broke off. */
async function aPhoto(actor: Actor, { stored = true } = {}) {
  const act = city.actAs(actor)
  const file = cleanFile(aPng())
  const { attachmentId, storageKey } = await act((ctx) =>
    recordFile(ctx, { file, sha256: randomUUID(), name: '井盖.png' }),
  )
  if (stored) {
    await files.put(storageKey, file.bytes)
    await act((ctx) => keepFile(ctx, attachmentId))
  }
  return { attachmentId, storageKey }
}

const isThere = async (key: string) => {
  const file = await files.open(key)
  file?.destroy()
  return file !== null
}

describe('处置前后 before and after handling', () => {
  test.each([
    ['REPORTED', 'CONFIRMED', 'BEFORE'],
    ['FILED', 'DISPATCH', 'BEFORE'],
    ['DISPATCHED', 'ACCEPT', 'BEFORE'],
    ['HANDLING', 'HANDLED', 'AFTER'],
    ['HANDLING', 'GIVE_FEEDBACK', 'AFTER'],
    ['HANDLING', 'RETURN', 'BEFORE'],
    ['HANDLED', 'PASSED', 'AFTER'],
    ['HANDLED', 'FAILED', 'AFTER'],
  ] as const)('a photo from the stage %s with %s shows the place %s', (stage, outcome, phase) => {
    expect(phaseOf(stage, outcome)).toBe(phase)
  })

  test('the report’s photo is before, the feedback’s after, with the step that it came with', async () => {
    const { actor } = city.staff
    const reported = await aPhoto(actor('COLLECTOR', null))
    await aReport(city, { attachmentIds: [reported.attachmentId] })
    expect(await row(reported.attachmentId)).toMatchObject({ phase: 'BEFORE', taskId: null })
    const { caseId, task } = await aCaseAt(city, 'userTask_GiveFeedback')
    const officer = actor(task.role, task.unitId)
    const { attachmentId } = await aPhoto(officer)
    await city.actAs(officer)((ctx) =>
      completeTask(ctx, {
        taskId: task.id,
        outcome: 'GIVE_FEEDBACK',
        attachmentIds: [attachmentId],
      }),
    )
    expect(await row(attachmentId)).toMatchObject({
      ...{ caseId, taskId: task.id, phase: 'AFTER', personId: officer.id },
      boundAt: city.clock.now,
    })
  })
})

describe('附件入案 with the act or not at all', () => {
  test('a step that is refused leaves the file free', async () => {
    const task = await reach(city, await aReport(city), 'userTask_FileCase')
    const officer = city.staff.actor(task.role, task.unitId)
    const { attachmentId } = await aPhoto(officer)
    const end = (outcome: string, comment?: string) =>
      refusalOf(
        city.actAs(officer)((ctx) =>
          completeTask(ctx, {
            ...{ taskId: task.id, outcome, attachmentIds: [attachmentId] },
            ...(comment !== undefined && { comment }),
          }),
        ),
      )
    expect(await end('NOT_FILED')).toBe('INVALID_INPUT')
    expect(await row(attachmentId)).toMatchObject({ caseId: null, phase: null })
    expect(await end('NOT_FILED', '不在管理范围')).toBe('done')
    expect(await end('NOT_FILED', '不在管理范围')).toBe('TASK_CLOSED')
    expect(await row(attachmentId)).toMatchObject({ caseId: task.caseId, phase: 'BEFORE' })
  })

  test('a file that is not yet in the store goes along with nothing', async () => {
    const collector = city.staff.actor('COLLECTOR', null)
    const { attachmentId } = await aPhoto(collector, { stored: false })
    expect(await refusalOf(aReport(city, { attachmentIds: [attachmentId] }))).toBe('NOT_FOUND')
  })
})

describe('清理附件 what nobody took along', () => {
  test('is gone after a day with its file and its place; what a case has stays', async () => {
    const collector = city.staff.actor('COLLECTOR', null)
    const [bound, orphan, broken] = [
      await aPhoto(collector),
      await aPhoto(collector),
      await aPhoto(collector, { stored: false }),
    ]
    await aReport(city, { attachmentIds: [bound.attachmentId] })
    const before = city.clock.now
    city.clock.now = new Date(before.getTime() + dayMs / 2)
    const young = await aPhoto(collector)
    expect(await removeOrphans({ act: city.act, files })).toBe(0)
    city.clock.now = new Date(before.getTime() + dayMs + 1)
    expect(await removeOrphans({ act: city.act, files })).toBeGreaterThanOrEqual(2)
    expect(await removeOrphans({ act: city.act, files })).toBe(0)
    for (const { attachmentId } of [orphan, broken])
      expect(await row(attachmentId)).toMatchObject({
        storageKey: null,
        name: null,
        longitude: null,
      })
    const there = await Promise.all([bound, orphan, young].map((it) => isThere(it.storageKey)))
    expect(there).toEqual([true, false, true])
    const late = aReport(city, { attachmentIds: [orphan.attachmentId] })
    expect(await refusalOf(late)).toBe('NOT_FOUND')
    city.clock.now = before
  })

  test('goes on where it broke off when the store is away', async () => {
    const before = city.clock.now
    const { storageKey } = await aPhoto(city.staff.actor('COLLECTOR', null))
    city.clock.now = new Date(before.getTime() + 2 * dayMs)
    const away = { ...files, remove: () => Promise.reject(new Error('away')) }
    await expect(removeOrphans({ act: city.act, files: away })).rejects.toThrow('away')
    expect(await isThere(storageKey)).toBe(true)
    await removeOrphans({ act: city.act, files })
    expect(await isThere(storageKey)).toBe(false)
    city.clock.now = before
  })
})
