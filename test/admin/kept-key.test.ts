import { describe, expect, test } from 'vitest'
import { ApiError, type ErrorCode } from '../../admin/src/api/api-error.ts'
import { underKeptKey } from '../../admin/src/api/kept-key.ts'

/** The keys under which one thing was sent, met that, and then another. */
async function keysOf(met: unknown, [first, second]: readonly [object, object]) {
  const keys: string[] = []
  let made = 0
  const keyed = underKeptKey(() => `key ${++made}`)
  const act = async ({ idempotencyKey }: { readonly idempotencyKey: string }) => {
    keys.push(idempotencyKey)
    if (met !== null && keys.length === 1) throw met
  }
  await keyed(act, first).catch(() => undefined)
  await keyed(act, second)
  return keys
}
const refusal = (code: ErrorCode) => new ApiError(code, code)
const same = [{ text: '已核对' }, { text: '已核对' }] as const
const file = (name: string) => ({ file: new File(['甲'], name, { lastModified: 0 }) })

describe('幂等键 what is sent again', () => {
  test.each([
    ['was lost on the way', refusal('OFFLINE')],
    ['ended in a fault', refusal('FAULT')],
    ['found the database away', refusal('DATABASE_UNAVAILABLE')],
    ['broke here', new TypeError('broken')],
  ])('is the same act where its first answer %s', async (_how, met) => {
    expect(await keysOf(met, same)).toEqual(['key 1', 'key 1'])
  })

  test.each([
    ['was done', null],
    ['was refused', refusal('FORBIDDEN')],
    ['found no session', refusal('NOT_SIGNED_IN')],
  ])('is another act where the first one %s', async (_how, met) => {
    expect(await keysOf(met, same)).toEqual(['key 1', 'key 2'])
  })

  test('is another act where it says something else, also by a file', async () => {
    const lost = refusal('OFFLINE')
    expect(await keysOf(lost, [{ text: '已核对' }, { text: '未核对' }])).toEqual(['key 1', 'key 2'])
    expect(await keysOf(lost, [file('一.pdf'), file('二.pdf')])).toEqual(['key 1', 'key 2'])
    expect(await keysOf(lost, [file('一.pdf'), file('一.pdf')])).toEqual(['key 1', 'key 1'])
  })

  test('once it was done, the next one is another act', async () => {
    const keys: string[] = []
    let made = 0
    const keyed = underKeptKey(() => `key ${++made}`)
    const act = async ({ idempotencyKey }: { readonly idempotencyKey: string }) => {
      keys.push(idempotencyKey)
      if (keys.length === 1) throw refusal('OFFLINE')
    }
    await keyed(act, same[0]).catch(() => undefined)
    await keyed(act, same[0])
    await keyed(act, same[0])
    expect(keys).toEqual(['key 1', 'key 1', 'key 2'])
  })
})
