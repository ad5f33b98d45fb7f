import { describe, expect, test } from 'vitest'
import { ownSavings } from '../../admin/src/processes/saving/own-savings.ts'

const next = async (version: number) => ({ version: version + 1, sent: version })

describe('依次保存 one tab saves the parts of a draft one after the other', () => {
  test('what was saved of one part is known to the other, although it is still under way', async () => {
    const inTurn = ownSavings()
    const forms = inTurn({ draftId: 'a', part: 'FORMS', from: 3 }, next)
    const model = inTurn({ draftId: 'a', part: 'MODEL', from: 3 }, next)
    expect([(await forms).sent, (await model).sent]).toEqual([3, 4])
  })

  test('what was saved of the same part, or of another draft, is not passed over', async () => {
    const inTurn = ownSavings()
    await inTurn({ draftId: 'a', part: 'FORMS', from: 3 }, next)
    expect((await inTurn({ draftId: 'a', part: 'FORMS', from: 3 }, next)).sent).toBe(3)
    expect((await inTurn({ draftId: 'b', part: 'MODEL', from: 3 }, next)).sent).toBe(3)
  })

  test('a saving that is refused stands in nobody’s way', async () => {
    const inTurn = ownSavings()
    const refused = inTurn({ draftId: 'a', part: 'FORMS', from: 3 }, () =>
      Promise.reject(new Error('refused')),
    )
    const model = inTurn({ draftId: 'a', part: 'MODEL', from: 3 }, next)
    await expect(refused).rejects.toThrow('refused')
    expect((await model).sent).toBe(3)
  })
})
