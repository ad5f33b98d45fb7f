import { describe, expect, test } from 'vitest'
import { ApiError, type ErrorCode } from '../../admin/src/api/api-error.ts'
import { type Kept, type SaveState, saverOf } from '../../admin/src/processes/saving/saving.ts'

type Sent = {
  readonly content: string
  readonly expectedVersion: number
  readonly idempotencyKey: string
}

/** A draft at version 3, and a server whose answers wait until they are given. */
function aDraft(kept: Kept | null = null, version = 3) {
  const sent: Sent[] = []
  const answers: { resolve: (version: number) => void; reject: (code: ErrorCode) => void }[] = []
  const states: SaveState[] = []
  const later: (() => void)[] = []
  const browser: { kept: Kept | null } = { kept }
  const saver = saverOf<{ readonly version: number }>({
    ...{ kept, version, newKey: () => `key ${sent.length + 1}` },
    send: (request) => {
      sent.push(request)
      return new Promise((resolve, reject) => {
        answers.push({
          resolve: (next) => resolve({ version: next }),
          reject: (code) => reject(new ApiError(code, 'refused')),
        })
      })
    },
    keep: (next) => {
      browser.kept = next
    },
    later: (act) => later.push(act),
    onSaved: () => undefined,
    onState: (state) => states.push(state),
  })
  const answer = async (at: number, how: number | ErrorCode) => {
    if (typeof how === 'number') answers[at]?.resolve(how)
    else answers[at]?.reject(how)
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  return { saver, sent, states, later, browser, answer }
}

describe('随画随存 a draft that is saved while somebody draws', () => {
  test('one model at a time is on its way, and of those drawn meanwhile only the latest', async () => {
    const { saver, sent, browser, answer } = aDraft()
    saver.draw('one')
    saver.draw('two')
    saver.draw('three')
    expect(sent.map(({ content }) => content)).toEqual(['one'])
    await answer(0, 4)
    expect(sent.map(({ content, expectedVersion }) => [content, expectedVersion])).toEqual([
      ['one', 3],
      ['three', 4],
    ])
    await answer(1, 5)
    expect(browser.kept).toBeNull()
  })

  test('what is not acknowledged is kept, and sent by the next visit with the same key', async () => {
    const closed = aDraft()
    closed.saver.draw('one')
    closed.saver.draw('two')
    const opened = aDraft(closed.browser.kept, 4)
    opened.saver.resume()
    expect(opened.sent).toEqual([{ content: 'one', expectedVersion: 3, idempotencyKey: 'key 1' }])
    await opened.answer(0, 4)
    expect(
      opened.sent.map(({ content, expectedVersion }) => [content, expectedVersion])[1],
    ).toEqual(['two', 4])
  })

  test('away from the server it waits, and the same request goes again', async () => {
    const { saver, sent, states, later, answer } = aDraft()
    saver.draw('one')
    await answer(0, 'OFFLINE')
    expect(states.at(-1)).toBe('WAITING')
    later[0]?.()
    expect(sent[1]).toEqual(sent[0])
    await answer(1, 4)
    expect(states.at(-1)).toBe('SAVED')
  })
})

describe('留存 what is drawn and may not be saved', () => {
  test('over what a colleague has saved nothing is sent before somebody has chosen', async () => {
    const { saver, sent, states, browser, answer } = aDraft()
    saver.draw('mine')
    await answer(0, 'VERSION_CONFLICT')
    expect(states.at(-1)).toBe('CONFLICT')
    expect(browser.kept).toEqual({ from: 3, request: null, next: 'mine' })
    saver.draw('mine, further')
    expect(sent.length).toBe(1)
    saver.replace(7)
    expect(sent[1]).toMatchObject({ content: 'mine, further', expectedVersion: 7 })
  })

  test('what is given up for the colleague’s is not kept any more', async () => {
    const { saver, browser, answer } = aDraft()
    saver.draw('mine')
    await answer(0, 'VERSION_CONFLICT')
    saver.drop()
    expect(browser.kept).toBeNull()
  })

  test('drawn on an earlier version and never sent, it is a choice at the next visit', () => {
    const { saver, sent, states } = aDraft({ from: 2, request: null, next: 'mine' })
    saver.resume()
    expect(sent).toEqual([])
    expect(states).toEqual(['CONFLICT'])
  })

  test('a refused model is kept, and the next one is sent all the same', async () => {
    const { saver, sent, states, browser, answer } = aDraft()
    saver.draw('too long')
    await answer(0, 'MODEL_INVALID')
    expect(states.at(-1)).toBe('REFUSED')
    expect(browser.kept).toEqual({ from: 3, request: null, next: 'too long' })
    saver.draw('mended')
    expect(sent[1]).toMatchObject({ content: 'mended', expectedVersion: 3 })
  })
})
