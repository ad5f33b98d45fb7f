import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../services/ctx.ts'
import { modelInvalid } from '../../../services/errors.ts'
import { createProcessDraft } from '../../../services/process-drafts/create-draft.ts'
import { publishProcessDraft } from '../../../services/process-drafts/publish-draft.ts'
import {
  sendBackProcessDraft,
  submitProcessDraft,
  withdrawProcessDraft,
} from '../../../services/process-drafts/review-draft.ts'
import { rollBackProcess } from '../../../services/process-drafts/roll-back-process.ts'
import { saveProcessDraft } from '../../../services/process-drafts/save-draft.ts'
import { contentOf } from '../../../services/process-editions/next-edition.ts'
import { aModelRoom } from '../../support/model-room.ts'
import {
  aDesigner,
  aProcessDraft,
  aSubmittedDraft,
  inForceIn,
  newestEdition,
  reworded,
} from '../../support/process-draft.ts'
import { aWorkingCity, type WorkingCity } from '../../support/working-city.ts'

const room = aModelRoom()
const { jobTypes } = room
let city: WorkingCity
beforeAll(async () => {
  city = await aWorkingCity()
})
afterAll(() => city.close())

const draftOf = (id: string) =>
  city.act(({ db }) => db.processDraft.findUniqueOrThrow({ where: { id } }))
const editions = () => city.act(({ db }) => db.processEdition.count())
const auditOf = (subjectId: string) =>
  city.act(async ({ db }) =>
    (await db.auditEntry.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })).map(
      ({ action }) => action,
    ),
  )
type Changed = { readonly draftId: string; readonly version: number }
const choiceOf = ({ draftId, version }: Changed) => ({
  processDraftId: draftId,
  expectedVersion: version,
})
/** Somebody publishes it who has just looked at what is in force. */
const publish = async (by: Actor, draft: Changed, at = room) => {
  const choice = { ...choiceOf(draft), ...(await inForceIn(city)) }
  return city.actAs(by)((ctx) => publishProcessDraft(ctx, at, choice))
}
const code = (expected: string) => expect.objectContaining({ code: expected })

const unreadable = [
  ['no XML', 'not a model'],
  [
    'an entity from a file',
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><definitions>&a;</definitions>',
  ],
  ['another process', readFileSync('processes/deadline-ladder/deadline-ladder.bpmn', 'utf8')],
  [
    'a text that ends in the middle',
    readFileSync('processes/city-case/city-case.bpmn', 'utf8').slice(0, 9_000),
  ],
  [
    'a text whose Chinese was lost on the way',
    readFileSync('processes/city-case/city-case.bpmn', 'utf8').replace('立案', '\uFFFD\uFFFD'),
  ],
] as const

describe('流程草稿 a draft', () => {
  test('begins with the model of an edition, says why, and is audited', async () => {
    const edition = await newestEdition(city)
    const designer = city.actAs(aDesigner())
    const begin = { processEditionId: edition.id, note: ' 增加现场照片核对 ' }
    const { draftId } = await designer((ctx) => createProcessDraft(ctx, begin))
    expect(await draftOf(draftId)).toMatchObject({
      ...{ xml: edition.xml, processId: 'city-case', note: '增加现场照片核对', state: 'DRAFT' },
      ...{ createdByName: 'Test person', baseEditionId: edition.id },
    })
    expect(await auditOf(draftId)).toEqual(['createProcessDraft'])
    const silent = designer((ctx) => createProcessDraft(ctx, { ...begin, note: ' ' }))
    await expect(silent).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'note' })
  })

  test('两人同时编辑 of two who save the same version the second is refused and the first one’s work stays', async () => {
    const draft = await aProcessDraft(city)
    const { xml } = await draftOf(draft.draftId)
    const [mine, yours] = [reworded(xml), reworded(xml)]
    const save = (text: string) =>
      city.actAs(aDesigner())((ctx) => saveProcessDraft(ctx, { ...choiceOf(draft), xml: text }))
    const results = await Promise.allSettled([save(mine), save(yours)])
    const refused = results.filter(({ status }) => status === 'rejected')
    expect(refused).toEqual([expect.objectContaining({ reason: code('VERSION_CONFLICT') })])
    const kept = results[0]?.status === 'fulfilled' ? mine : yours
    const marker = /修订 [\w-]+/.exec(kept)?.[0] ?? ''
    expect((await draftOf(draft.draftId)).xml).toContain(marker)
  })

  test.each(unreadable)(
    'XML关口 %s is refused, and what it said before is kept',
    async (_what, xml) => {
      const draft = await aProcessDraft(city)
      const before = await draftOf(draft.draftId)
      const saving = city.act((ctx) => saveProcessDraft(ctx, { ...choiceOf(draft), xml }))
      await expect(saving).rejects.toMatchObject({ code: 'MODEL_INVALID' })
      expect(await draftOf(draft.draftId)).toEqual(before)
    },
  )

  test('with an error is saved, but neither submitted nor published', async () => {
    const draft = await aProcessDraft(city)
    const { xml } = await draftOf(draft.draftId)
    const broken = xml.replace('zhihui:file-case', 'zhihui:nothing-like-it')
    const saved = await city.act((ctx) =>
      saveProcessDraft(ctx, { ...choiceOf(draft), xml: broken }),
    )
    const submitting = city.actAs(aDesigner())((ctx) =>
      submitProcessDraft(ctx, { ...choiceOf(saved), jobTypes }),
    )
    await expect(submitting).rejects.toMatchObject({
      code: 'MODEL_INVALID',
      message: expect.stringContaining('userTask_FileCase'),
    })
    await city.act(({ db }) =>
      db.processDraft.update({ where: { id: draft.draftId }, data: { state: 'IN_REVIEW' } }),
    )
    await expect(publish(aDesigner(), saved)).rejects.toMatchObject({ code: 'MODEL_INVALID' })
  })
})

describe('送审与发布 review and publishing', () => {
  test('回避 nobody who made, saved or submitted it publishes it; somebody else does, once', async () => {
    const [maker, saver, submitter, reviewer] = [aDesigner(), aDesigner(), aDesigner(), aDesigner()]
    const made = await aProcessDraft(city, maker)
    const { xml } = await draftOf(made.draftId)
    const saved = await city.actAs(saver)((ctx) =>
      saveProcessDraft(ctx, { ...choiceOf(made), xml: reworded(xml) }),
    )
    const submitted = await city.actAs(submitter)((ctx) =>
      submitProcessDraft(ctx, { ...choiceOf(saved), jobTypes }),
    )
    const before = await newestEdition(city)
    for (const by of [maker, saver, submitter])
      await expect(publish(by, submitted)).rejects.toMatchObject({ code: 'SEPARATION_OF_DUTIES' })
    expect(await newestEdition(city)).toEqual(before)

    const published = await publish(reviewer, submitted)
    const { editionId, state } = await draftOf(made.draftId)
    const edition = await newestEdition(city)
    expect({ editionId, state }).toEqual({ editionId: edition.id, state: 'PUBLISHED' })
    expect(edition).toMatchObject({
      ...{ number: before.number + 1, origin: 'CITY', reason: '增加现场照片核对' },
      ...{ authorName: 'Test person', publishedByName: 'Test person' },
    })
    const [said, saidBefore] = await city.act(({ db }) =>
      Promise.all([contentOf(db, edition.id), contentOf(db, before.id)]),
    )
    expect(said.forms).toEqual(saidBefore.forms)
    expect(said.decisions).toEqual(saidBefore.decisions)
    expect(said.decisions.length).toBeGreaterThan(0)
    await expect(publish(reviewer, published)).rejects.toMatchObject({
      code: 'EDITION_NOT_IN_REVIEW',
    })
    expect(await auditOf(made.draftId)).toEqual([
      ...['createProcessDraft', 'saveProcessDraft', 'saveProcessDraft'],
      ...['submitProcessDraft', 'publishProcessDraft'],
    ])
    expect(await auditOf(edition.id)).toEqual(['publishProcess'])
  })

  test('两份草稿 of two drafts from one edition the second is refused until its reviewer has seen the first', async () => {
    const [first, second] = [await aSubmittedDraft(city), await aSubmittedDraft(city)]
    const seen = await inForceIn(city)
    const [reviewer, colleague] = [aDesigner(), aDesigner()]
    const approve = (by: Actor, draft: Changed) =>
      city.actAs(by)((ctx) => publishProcessDraft(ctx, room, { ...choiceOf(draft), ...seen }))
    const results = await Promise.allSettled([approve(reviewer, first), approve(colleague, second)])
    const refused = results.filter(({ status }) => status === 'rejected')
    expect(refused).toEqual([expect.objectContaining({ reason: code('VERSION_CONFLICT') })])
    expect((await newestEdition(city)).number).toBe(seen.expectedInForce + 1)
    const waiting = results[0]?.status === 'rejected' ? first : second
    expect(await draftOf(waiting.draftId)).toMatchObject({ state: 'IN_REVIEW', editionId: null })
    await publish(reviewer, waiting)
    expect((await newestEdition(city)).number).toBe(seen.expectedInForce + 2)
  })

  test('what the engine refuses is not recorded: the draft waits on, no edition is there', async () => {
    const submitted = await aSubmittedDraft(city, aDesigner())
    const before = await editions()
    const refusing = {
      ...room,
      deploy: async () => {
        throw modelInvalid('The engine refused the model.')
      },
    }
    await expect(publish(aDesigner(), submitted, refusing)).rejects.toMatchObject({
      code: 'MODEL_INVALID',
    })
    expect(await editions()).toBe(before)
    expect(await draftOf(submitted.draftId)).toMatchObject({ state: 'IN_REVIEW', editionId: null })
  })
})

describe('退回与撤回 a draft that is not published', () => {
  test('退回 it is sent back with a reason, changed and submitted again', async () => {
    const designer = city.actAs(aDesigner())
    const submitted = await aSubmittedDraft(city)
    const silent = designer((ctx) =>
      sendBackProcessDraft(ctx, { ...choiceOf(submitted), comment: ' ' }),
    )
    await expect(silent).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'comment' })
    const back = await designer((ctx) =>
      sendBackProcessDraft(ctx, { ...choiceOf(submitted), comment: '缺少时限' }),
    )
    expect(await draftOf(back.draftId)).toMatchObject({ state: 'DRAFT', comment: '缺少时限' })
    const again = await designer((ctx) => submitProcessDraft(ctx, { ...choiceOf(back), jobTypes }))
    expect(await draftOf(again.draftId)).toMatchObject({ state: 'IN_REVIEW', comment: null })
  })

  test('撤回 it is withdrawn, and nothing is done with it any more', async () => {
    const submitted = await aSubmittedDraft(city)
    const gone = await city.act((ctx) => withdrawProcessDraft(ctx, choiceOf(submitted)))
    const again = city.act((ctx) => withdrawProcessDraft(ctx, choiceOf(gone)))
    await expect(again).rejects.toMatchObject({ code: 'EDITION_NOT_DRAFT' })
  })

  test('what says the same as the edition in force is not published once more', async () => {
    const { id: processEditionId } = await newestEdition(city)
    const submitted = await city.actAs(aDesigner())(async (ctx) => {
      const made = await createProcessDraft(ctx, { processEditionId, note: '无改动' })
      return submitProcessDraft(ctx, { ...choiceOf(made), jobTypes })
    })
    await expect(publish(aDesigner(), submitted)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })
})

describe('回退 an earlier edition', () => {
  test('is in force again as a new edition, with its reason', async () => {
    const designer = city.actAs(aDesigner())
    const first = await city.act(({ db }) =>
      db.processEdition.findFirstOrThrow({ where: { number: 1 } }),
    )
    const before = await newestEdition(city)
    expect(before.number).toBeGreaterThan(1)
    const back = { processEditionId: first.id, reason: '新流程难以执行' }
    const rollBack = (expectedInForce: number) =>
      designer((ctx) => rollBackProcess(ctx, room, { ...back, expectedInForce }))
    await expect(rollBack(before.number - 1)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })
    expect(await newestEdition(city)).toEqual(before)
    const { editionId } = await rollBack(before.number)
    const edition = await newestEdition(city)
    expect(edition).toMatchObject({
      ...{ id: editionId, number: before.number + 1, origin: 'CITY', xml: first.xml },
      ...{ reason: '新流程难以执行', authorName: null },
    })
    expect(await auditOf(editionId)).toEqual(['publishProcess', 'rollBackProcess'])
    await expect(rollBack(edition.number)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })
})
