import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodeId } from '../../graphql/ids.ts'
import type { FileStore } from '../../services/attachments/file-store.ts'
import { filesUnavailable } from '../../services/attachments/refusals.ts'
import { answerOrderSlip } from '../../services/order-slips/answer-order-slip.ts'
import { refusalOf } from '../support/code-of.ts'
import { aSlip } from '../support/department.ts'
import { aJpeg, aPdf, aPng, exifOf } from '../support/photos.ts'
import { aStoredPhoto } from '../support/stored-photo.ts'
import { aWorkingCity, type WorkingCity } from '../support/working-city.ts'
import { aPersonWith } from './security/askers.ts'
import { serve } from './support/installation.ts'

let city: WorkingCity
let served: Awaited<ReturnType<typeof serve>>
let storeIsAway = false
beforeAll(async () => {
  city = await aWorkingCity()
  served = await serve(city)
  const { put } = served.files
  const store: { put: FileStore['put'] } = served.files
  store.put = async (key, bytes) => {
    if (storeIsAway) throw filesUnavailable()
    return put(key, bytes)
  }
})
afterAll(async () => {
  await served.close()
  await city.close()
})

const words = { outcome: 'HANDLED', answer: '已更换井盖', answeredBy: '赵六' }
const place = { longitude: 110.9951, latitude: 35.0253 }
const photo = () => aJpeg({ exif: exifOf({ takenAt: '2026:03:02 09:30:00', place }) })

/** As a browser sends the form of the page. */
async function send(secret: string, photos: readonly Uint8Array[], typed: object = words) {
  const form = new FormData()
  const { outcome = '', ...said } = { ...typed } as Record<string, string>
  for (const [name, value] of Object.entries(said)) form.append(name, value)
  for (const [n, bytes] of photos.entries())
    form.append(
      'photos',
      new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }),
      `${n} 处置.jpg`,
    )
  form.append('outcome', outcome)
  const response = await fetch(`${served.address}/order/${secret}?lang=zh`, {
    method: 'POST',
    body: form,
  })
  return { status: response.status, page: await response.text() }
}
const kept = (caseId: string, orderSlipId: string) =>
  city.act(async ({ db }) => ({
    photos: await db.attachment.findMany({ where: { caseId }, orderBy: { name: 'asc' } }),
    sent: await db.attachment.count({ where: { orderSlipId } }),
    answeredAt: (await db.orderSlip.findUniqueOrThrow({ where: { id: orderSlipId } })).answeredAt,
    audit: await db.auditEntry.findMany({ where: { caseId, action: 'answerOrderSlip' } }),
  }))

describe('派遣单照片 photos come with the answer of an owner', () => {
  test('are kept without their notes, stand with the case as after handling, and say whose answer they are', async () => {
    const { secret, caseId, orderSlipId } = await aSlip(city)
    const { status, page } = await send(secret, [photo(), aPng()])
    expect(status).toBe(200)
    expect(page).toContain('照片 2 张')
    const { photos, audit } = await kept(caseId, orderSlipId)
    const whose = { orderSlipId, phase: 'AFTER', taskId: null, personId: null }
    expect(photos).toMatchObject([{ ...whose, media: 'JPEG', name: '0 处置.jpg' }, whose])
    expect(photos[0]?.longitude).toBeCloseTo(place.longitude, 6)
    const [stored] = (await (await served.files.open(photos[0]?.storageKey ?? ''))?.toArray()) ?? []
    expect(Buffer.from(stored).includes('Exif')).toBe(false)
    expect(audit).toMatchObject([{ details: { outcome: 'HANDLED', photos: 2 } }])
  })

  test('are seen on the page of the case by the department that gives feedback', async () => {
    const { secret, caseId, orderSlipId, task } = await aSlip(city)
    await send(secret, [aPng()])
    const post = { role: 'DEPARTMENT_OFFICER', unitId: task.unitId } as const
    const officer = await aPersonWith(city, served, post)
    const { data } = await officer.ask(
      'query ($id: ID!) { case(id: $id) { attachments { address phase orderSlipId } } }',
      { id: encodeId('Case', caseId) },
    )
    const [seen] = data.case.attachments
    expect(seen).toMatchObject({ phase: 'AFTER', orderSlipId: encodeId('OrderSlip', orderSlipId) })
    const file = await fetch(`${served.address}${seen.address}`, { headers: officer.headers })
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'image/png'])
  })

  test('of what cannot be handled show the place as it is: before', async () => {
    const { secret, caseId, orderSlipId } = await aSlip(city)
    await send(secret, [aPng()], { ...words, outcome: 'CANNOT', answer: '不属我方' })
    expect((await kept(caseId, orderSlipId)).photos).toMatchObject([{ phase: 'BEFORE' }])
  })
})

describe('拒绝 photos that are not taken: what was typed stays, nothing is answered', () => {
  const large = () => Buffer.concat([photo(), Buffer.alloc(11 * 1024 * 1024)])
  test.each([
    [
      'a text called .jpg',
      () => [Buffer.from('只是一段文字而已，没有照片')],
      415,
      '不是可读取的照片',
    ],
    ['a document', () => [aPdf()], 415, '不是可读取的照片'],
    ['a broken one beside a good one', () => [aPng(), photo().subarray(0, 30)], 415, '不是可读取'],
    ['one of 11 MB', () => [large()], 413, '照片过大'],
    ['33 MB together', () => [large(), large(), large()], 413, '照片过大'],
    ['seven', () => Array.from({ length: 7 }, () => aPng()), 400, '最多 6 张'],
  ] as const)('%s', async (_what, photos, status, sentence) => {
    const { secret, caseId, orderSlipId } = await aSlip(city)
    const refused = await send(secret, photos())
    expect(refused.status).toBe(status)
    for (const shown of [sentence, '已填内容已保留', '已更换井盖', '赵六'])
      expect(refused.page).toContain(shown)
    const none = { photos: [], sent: 0, answeredAt: null, audit: [] }
    expect(await kept(caseId, orderSlipId)).toEqual(none)
    expect((await send(secret, [aPng()])).status).toBe(200)
  })

  test('without words: they are asked for, and the photos are not kept', async () => {
    const { secret, caseId, orderSlipId } = await aSlip(city)
    const refused = await send(secret, [aPng()], { ...words, answer: ' ' })
    expect([refused.status, (await kept(caseId, orderSlipId)).sent]).toEqual([400, 0])
    expect(refused.page).toContain('照片须重新选择')
  })

  test('while the store is away it is said, and the answer goes without photos', async () => {
    const { secret, caseId, orderSlipId } = await aSlip(city)
    storeIsAway = true
    const refused = await send(secret, [aPng()])
    expect([refused.status, (await kept(caseId, orderSlipId)).answeredAt]).toEqual([503, null])
    expect(refused.page).toContain('照片暂时无法保存')
    expect((await send(secret, [])).status).toBe(200)
    storeIsAway = false
    expect((await kept(caseId, orderSlipId)).photos).toEqual([])
  })
})

describe('一次性链接 a link and its photos', () => {
  test('a slip that was answered takes no photo any more', async () => {
    const { secret, caseId, orderSlipId } = await aSlip(city)
    await send(secret, [])
    expect((await send(secret, [aPng()])).status).toBe(409)
    expect(await kept(caseId, orderSlipId)).toMatchObject({ photos: [], sent: 0 })
  })

  test('answered five times at once: the photos of the first answer alone stand with the case', async () => {
    const { secret, caseId, orderSlipId } = await aSlip(city)
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(secret, [aPng()])))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await kept(caseId, orderSlipId)).photos).toHaveLength(1)
  })

  test('of a guessed link nothing is read', async () => {
    const sent = await send('guessed', [aPng()])
    expect([sent.status, sent.page.includes('没有这张派遣单')]).toEqual([404, true])
  })

  test('a photo of another slip, or of somebody else, is not taken along', async () => {
    const { orderSlipId, caseId } = await aSlip(city)
    const strange = await aStoredPhoto(city.actAs(city.staff.actor('COLLECTOR', null)))
    const given = { ...words, outcome: 'HANDLED' as const, photoIds: [strange] }
    const answering = city.act((ctx) => answerOrderSlip(ctx, orderSlipId, given))
    expect(await refusalOf(answering)).toBe('NOT_FOUND')
    expect(await kept(caseId, orderSlipId)).toMatchObject({ photos: [], answeredAt: null })
  })

  test('nothing of it all was a fault', () => expect(served.faults).toEqual([]))
})
