import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../services/ctx.ts'
import { branchProcessDraft } from '../../../services/process-drafts/branch-draft.ts'
import { contentIn } from '../../../services/process-drafts/keep-milestone.ts'
import { markProcessMilestone } from '../../../services/process-drafts/mark-milestone.ts'
import { restoreProcessMilestone } from '../../../services/process-drafts/restore-milestone.ts'
import {
  sendBackProcessDraft,
  submitProcessDraft,
} from '../../../services/process-drafts/review-draft.ts'
import { saveProcessDraft } from '../../../services/process-drafts/save-draft.ts'
import { importProcess } from '../../../services/process-files/import-process.ts'
import { readProcessFile } from '../../../services/process-files/read-process-file.ts'
import { aModelRoom } from '../../support/model-room.ts'
import {
  aDesigner,
  aMilestone,
  aProcessDraft,
  aSubmittedDraft,
  reworded,
} from '../../support/process-draft.ts'
import { aWorkingCity, type WorkingCity } from '../../support/working-city.ts'
import { aPackage } from '../process-files/a-package.ts'

const { jobTypes } = aModelRoom()
let city: WorkingCity
beforeAll(async () => {
  city = await aWorkingCity()
})
afterAll(() => city.close())

type Draft = { readonly draftId: string; readonly version: number }
const draftOf = (id: string) =>
  city.act(({ db }) => db.processDraft.findUniqueOrThrow({ where: { id } }))
const milestonesOf = ({ draftId }: Draft) =>
  city.act(({ db }) =>
    db.processMilestone.findMany({ where: { draftId }, orderBy: { number: 'asc' } }),
  )
const audited = (subjectId: string) =>
  city.act(async ({ db }) => {
    const entries = await db.auditEntry.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })
    return entries.map(({ action }) => action)
  })
const choiceOf = ({ draftId, version }: Draft) => ({
  processDraftId: draftId,
  expectedVersion: version,
})
const mark = (draft: Draft, note: string, by = aDesigner()) =>
  city.actAs(by)((ctx) => markProcessMilestone(ctx, { ...choiceOf(draft), note }))
const redraw = async (draft: Draft, by = aDesigner()) => {
  const { xml } = await draftOf(draft.draftId)
  const changed = { ...choiceOf(draft), xml: reworded(xml) }
  return city.actAs(by)((ctx) => saveProcessDraft(ctx, changed))
}
const goBack = ({ version }: Draft, milestoneId: string, by = aDesigner()) =>
  city.actAs(by)((ctx) => restoreProcessMilestone(ctx, { milestoneId, expectedVersion: version }))
const submit = (draft: Draft, by: Actor) =>
  city.actAs(by)((ctx) => submitProcessDraft(ctx, { ...choiceOf(draft), jobTypes }))

describe('里程碑 a milestone', () => {
  test('keeps what a draft says now with a note, who and when; the draft goes on as it is', async () => {
    const draft = await aProcessDraft(city)
    const before = await draftOf(draft.draftId)
    const { number } = await mark(draft, ' 送审之前 ')
    expect(number).toBe(1)
    expect(await draftOf(draft.draftId)).toEqual(before)
    const [kept] = await milestonesOf(draft)
    expect(kept).toMatchObject({
      ...{ note: '送审之前', xml: before.xml, markedByName: 'Test person' },
      markedAt: city.clock.now,
    })
    expect(await audited(draft.draftId)).toEqual([
      ...['createProcessDraft', 'saveProcessDraft', 'markProcessMilestone'],
    ])
  })

  test('幂等 marked twice under one note it is one; under another note it is another', async () => {
    const draft = await aProcessDraft(city)
    const first = await mark(draft, '送审之前')
    expect(await mark(draft, '送审之前')).toEqual(first)
    expect((await mark(draft, '改派之前')).number).toBe(2)
    expect(await milestonesOf(draft)).toHaveLength(2)
  })

  test('says what it stands for, or is refused', async () => {
    const draft = await aProcessDraft(city)
    await expect(mark(draft, ' ')).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'note' })
    expect(await milestonesOf(draft)).toEqual([])
  })

  test('of a draft that was changed meanwhile, or is in review, is refused', async () => {
    const draft = await aProcessDraft(city)
    await redraw(draft)
    await expect(mark(draft, '过时')).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })
    const waiting = await aSubmittedDraft(city)
    await expect(mark(waiting, '审核中')).rejects.toMatchObject({ code: 'EDITION_NOT_DRAFT' })
  })
})

describe('回到里程碑 going back', () => {
  test('the draft says again what it said then, as a new state, and what it said is kept', async () => {
    const draft = await aProcessDraft(city)
    const { xml: then } = await draftOf(draft.draftId)
    const { milestoneId } = await mark(draft, '改派之前')
    const redrawn = await redraw(draft)
    const { xml: since } = await draftOf(draft.draftId)
    const back = await goBack(redrawn, milestoneId)
    expect(back.version).toBe(redrawn.version + 1)
    expect((await draftOf(draft.draftId)).xml).toBe(then)
    expect(await milestonesOf(draft)).toMatchObject([
      { number: 1, note: '改派之前', xml: then },
      { number: 2, note: null, xml: since },
    ])
    expect((await audited(draft.draftId)).at(-1)).toBe('restoreProcessMilestone')
  })

  test('往返 there and back again keeps nothing twice', async () => {
    const draft = await aProcessDraft(city)
    const first = await mark(draft, '方案一')
    const redrawn = await redraw(draft)
    const second = await mark(redrawn, '方案二')
    const there = await goBack(redrawn, first.milestoneId)
    const again = await goBack(there, second.milestoneId)
    await goBack(again, first.milestoneId)
    expect((await milestonesOf(draft)).map(({ note }) => note)).toEqual(['方案一', '方案二'])
  })

  test('forms and decisions that a draft came with come back with its model', async () => {
    const file = await readProcessFile(aPackage())
    const imported = await city.actAs(aDesigner())((ctx) =>
      importProcess(ctx, { file, dryRun: false }),
    )
    const draftId = imported.draftId ?? ''
    const before = await draftOf(draftId)
    expect(before.forms).not.toBeNull()
    const { milestoneId } = await mark({ draftId, version: 1 }, '导入之后')
    const redrawn = await redraw({ draftId, version: 1 })
    await goBack(redrawn, milestoneId)
    expect(contentIn(await draftOf(draftId))).toEqual(contentIn(before))
  })

  test('over what a colleague has saved meanwhile is refused, and his work stays', async () => {
    const draft = await aProcessDraft(city)
    const { milestoneId } = await mark(draft, '改派之前')
    await redraw(draft)
    const before = await draftOf(draft.draftId)
    await expect(goBack(draft, milestoneId)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })
    expect(await draftOf(draft.draftId)).toEqual(before)
    expect(await milestonesOf(draft)).toHaveLength(1)
  })

  test('回避 whoever goes back is one of its authors, and does not send it back', async () => {
    const [maker, restorer] = [aDesigner(), aDesigner()]
    const draft = await aProcessDraft(city, maker)
    const { milestoneId } = await mark(draft, '改派之前', maker)
    const redrawn = await redraw(draft, maker)
    const submitted = await submit(await goBack(redrawn, milestoneId, restorer), maker)
    const refusing = city.actAs(restorer)((ctx) =>
      sendBackProcessDraft(ctx, { ...choiceOf(submitted), comment: '缺少时限' }),
    )
    await expect(refusing).rejects.toMatchObject({ code: 'SEPARATION_OF_DUTIES' })
  })
})

describe('由里程碑新建草稿 another draft', () => {
  test('begins with what one said then; the first one stays as it is', async () => {
    const draft = await aProcessDraft(city)
    const { xml: then, baseEditionId } = await draftOf(draft.draftId)
    const { milestoneId } = await aMilestone(city, draft)
    await redraw(draft)
    const before = await draftOf(draft.draftId)
    const branched = await city.actAs(aDesigner())((ctx) =>
      branchProcessDraft(ctx, { milestoneId, note: ' 另一方案 ' }),
    )
    expect(await draftOf(branched.draftId)).toMatchObject({
      ...{ xml: then, baseEditionId, processId: 'city-case', note: '另一方案', state: 'DRAFT' },
    })
    expect(await draftOf(draft.draftId)).toEqual(before)
    expect(await audited(branched.draftId)).toEqual(['branchProcessDraft'])
  })

  test('回避 whoever drew the first one does not review the other', async () => {
    const [maker, colleague] = [aDesigner(), aDesigner()]
    const draft = await aProcessDraft(city, maker)
    const { milestoneId } = await mark(draft, '方案一', maker)
    const branched = await city.actAs(colleague)((ctx) =>
      branchProcessDraft(ctx, { milestoneId, note: '另一方案' }),
    )
    expect((await draftOf(branched.draftId)).authorIds).toEqual([maker.id, colleague.id])
    const submitted = await submit(branched, colleague)
    const sending = city.actAs(maker)((ctx) =>
      sendBackProcessDraft(ctx, { ...choiceOf(submitted), comment: '缺少时限' }),
    )
    await expect(sending).rejects.toMatchObject({ code: 'SEPARATION_OF_DUTIES' })
  })

  test('without a word why, or from nothing, is refused', async () => {
    const draft = await aProcessDraft(city)
    const { milestoneId } = await aMilestone(city, draft)
    const branch = (id: string, note: string) =>
      city.actAs(aDesigner())((ctx) => branchProcessDraft(ctx, { milestoneId: id, note }))
    await expect(branch(milestoneId, ' ')).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(branch(draft.draftId, '另一方案')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
