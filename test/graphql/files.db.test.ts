import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import { storageFull } from '../../services/errors.ts'
import { aJpeg, aPdf, aPng, exifOf } from '../support/photos.ts'
import { aReport, aWorkingCity, type WorkingCity } from '../support/working-city.ts'
import { type Asker, aKeyWith, aPersonWith, type Served } from './security/askers.ts'
import { aTask, serve } from './support/installation.ts'
import { announce, sendFile } from './support/send-file.ts'

let city: WorkingCity
let served: Served
let leader: Asker
let colleague: Asker
let closed: ReturnType<typeof storageFull> | null = null
beforeAll(async () => {
  city = await aWorkingCity()
  served = await serve(city, { mayWrite: () => closed })
  leader = await aPersonWith(city, served, { role: 'SHIFT_LEADER', unitId: null })
  colleague = await aPersonWith(city, served, { role: 'SHIFT_LEADER', unitId: null })
})
afterAll(async () => {
  await served.close()
  await city.close()
})

const place = { longitude: 110.9951, latitude: 35.0253 }
const photo = () =>
  Buffer.concat([aJpeg({ exif: exifOf({ takenAt: '2026:03:02 09:30:00', place }) })])
const send = (who: Asker, bytes: Uint8Array, headers: Record<string, string> = {}, name?: string) =>
  sendFile(
    {
      address: served.address,
      headers: { ...who.headers, ...headers },
      ...(name !== undefined && { name }),
    },
    bytes,
  )
const read = (who: Asker, id: string, headers: Record<string, string> = {}) =>
  fetch(`${served.address}/files/${id}`, { headers: { ...who.headers, ...headers } })
const audited = (operation: string) =>
  city.act(({ db }) => db.auditEntry.count({ where: { action: 'refused', subjectId: operation } }))

/** A step that waits for the shift leader, ended with files. */
async function end(who: Asker, attachmentIds: readonly string[]) {
  const caseId = await aReport(city)
  const taskId = encodeId('Task', await city.act((ctx) => aTask(ctx, caseId)))
  const { data } = await who.ask(
    `mutation ($input: CompleteTaskInput!) { completeTask(input: $input) { __typename ... on UserError { code } } }`,
    { input: { taskId, outcome: 'FILE', comment: '同意', data: {}, attachmentIds } },
  )
  return { caseId, code: data.completeTask.code ?? 'DONE' }
}

describe('上传 a photo that is sent', () => {
  test('is kept without its notes; time and place stand beside it', async () => {
    const sent = await send(leader, photo())
    expect([sent.status, sent.body]).toMatchObject([
      201,
      // the city's own time, for the photo names no zone
      { media: 'JPEG', width: 4, height: 3, takenAt: '2026-03-02T01:30:00.000Z' },
    ])
    expect(sent.body['longitude']).toBeCloseTo(place.longitude, 6)
    expect(Object.keys(sent.body)).not.toContain('storageKey')
    const answer = await read(leader, sent.id)
    const stored = Buffer.from(await answer.arrayBuffer())
    expect(stored.includes('Exif')).toBe(false)
    expect(stored.length).toBe(sent.body['bytes'])
  })

  test('is given with its type, never run, never guessed at, and for whoever asked alone', async () => {
    const { id } = await send(leader, aPng(), {}, '../../井盖 "前".png')
    const { status, headers } = await read(leader, id)
    expect(status).toBe(200)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, max-age=3600',
      vary: expect.stringContaining('cookie'),
      'content-disposition': `inline; filename="file.png"; filename*=UTF-8''${encodeURIComponent('井盖 "前".png')}`,
    })
    const again = await read(leader, id, { 'if-none-match': headers.get('etag') ?? '' })
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0])
    const document = await read(leader, (await send(leader, aPdf(), {}, 'order.pdf')).id)
    expect(document.headers.get('content-disposition')).toMatch(/^attachment; /)
  })

  test('five times at once under one key is one; the same key for another is refused', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const sent = await Promise.all(Array.from({ length: 5 }, () => send(leader, photo(), headers)))
    expect(new Set(sent.map(({ id, status }) => `${status} ${id}`)).size).toBe(1)
    expect((await send(leader, aPng(), headers)).code).toBe('IDEMPOTENCY_CONFLICT')
  })

  test('by a machine client goes along with its report', async () => {
    const key = await aKeyWith(city, served, 'API_CLIENT')
    const { id } = await send(key, photo())
    const input = {
      ...{
        source: 'HOTLINE',
        classCode: city.staff.classCode,
        conditionNo: 1,
        attachmentIds: [id],
      },
      ...{ description: '井盖缺失', address: '南城街道一号', ...city.staff.point },
    }
    const { data } = await key.ask(
      `mutation ($input: ReportCaseInput!) { reportCase(input: $input) {
         ... on ReportCaseSuccess { case { attachments { id phase person { name } task { id } metersFromCase } } }
         ... on UserError { code } } }`,
      { input },
    )
    expect(data.reportCase.case.attachments).toMatchObject([
      { id, phase: 'BEFORE', person: null, task: null },
    ])
    expect(data.reportCase.case.attachments[0].metersFromCase).toBeLessThan(50)
  })
})

describe('拒绝 what is refused, in one sentence', () => {
  test('50 MB are refused before they are sent', async () => {
    const told = await announce(
      { address: served.address, headers: leader.headers },
      50 * 1024 ** 2,
    )
    expect(told).toMatch(/^413 .*The file is over 10 MB\. Nothing was saved; send a smaller one\./)
  })

  test.each([
    ['a text that is called .jpg', Buffer.from('一段文字'.repeat(20)), 415, 'FILE_NOT_ACCEPTED'],
    ['nothing', Buffer.alloc(0), 415, 'FILE_NOT_ACCEPTED'],
    ['a photo cut short', photo().subarray(0, -3), 415, 'FILE_NOT_ACCEPTED'],
  ])('%s', async (_what, bytes, status, code) => {
    const before = await audited('uploadFile')
    const count = () => city.act(({ db }) => db.attachment.count())
    const rows = await count()
    expect(await send(leader, bytes, {}, 'photo.jpg')).toMatchObject({ status, code })
    expect(await count()).toBe(rows)
    expect(await audited('uploadFile')).toBe(before + 1)
  })

  test('while nothing may be recorded', async () => {
    closed = storageFull()
    expect(await send(leader, photo())).toMatchObject({ status: 503, code: 'STORAGE_FULL' })
    closed = null
  })

  test('from another site, from nobody, and from whoever takes no steps', async () => {
    const { cookie = '' } = leader.headers
    const other = await sendFile({ address: served.address, headers: { cookie } }, photo())
    expect(other).toMatchObject({ status: 403, code: 'FORBIDDEN' })
    const nobody = await sendFile({ address: served.address, headers: {} }, photo())
    expect(nobody).toMatchObject({ status: 401, code: 'NOT_SIGNED_IN' })
    const auditor = await aPersonWith(city, served, { role: 'AUDITOR', unitId: null })
    expect(await send(auditor, photo())).toMatchObject({ status: 403, code: 'FORBIDDEN' })
  })
})

describe('附件入案 whose files go along', () => {
  test('one’s own, once; afterwards whoever sees the case sees them', async () => {
    const { id } = await send(leader, photo())
    expect((await read(colleague, id)).status).toBe(404)
    expect((await end(leader, [id])).code).toBe('DONE')
    const citizen = await aPersonWith(city, served, { role: 'CITIZEN', unitId: null })
    expect((await read(colleague, id)).status).toBe(200)
    expect((await read(citizen, id)).status).toBe(403)
    expect((await end(leader, [id])).code).toBe('NOT_FOUND')
  })

  test('not a colleague’s, not one that does not exist, not too many; and the step stays open', async () => {
    const { id } = await send(colleague, photo())
    expect((await end(leader, [id])).code).toBe('NOT_FOUND')
    expect((await end(leader, [encodeId('Attachment', randomUUID())])).code).toBe('NOT_FOUND')
    const many = await end(leader, Array(13).fill(id))
    expect(many.code).toBe('INVALID_INPUT')
    const open = await city.act(({ db }) =>
      db.task.count({ where: { caseId: many.caseId, status: 'OPEN' } }),
    )
    expect(open).toBe(1)
  })

  test('a file that the store has lost is not there, and the log says so', async () => {
    const { id } = await send(leader, photo())
    for (const { storageKey } of await city.act(({ db }) => db.attachment.findMany()))
      if (storageKey !== null) await served.files.remove(storageKey)
    expect((await read(leader, id)).status).toBe(404)
    expect(served.faults.splice(0)).toMatchObject([{ attachmentId: expect.any(String) }])
  })

  test('nothing of it all was a fault', () => expect(served.faults).toEqual([]))
})
