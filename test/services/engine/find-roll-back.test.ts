import { describe, expect, test } from 'vitest'
import { continued, isRolledBack, overlaps } from '../../../services/engine/find-roll-back.ts'
import type { Batch } from '../../../services/engine/read-records.ts'

const at = (minute: number) => `2026-03-02T02:0${minute}:00.000Z`
const visit = (position: string, key: string, minute: number) => ({
  kind: 'visit' as const,
  position,
  key,
  at: at(minute),
  instanceKey: '5',
  cityCode: '140800',
  intent: 'ELEMENT_ACTIVATED',
  definitionKey: '1',
  elementId: 'userTask_FileCase',
  elementType: 'USER_TASK',
})
const batch = (end: string, minute: number, ...records: ReturnType<typeof visit>[]): Batch => ({
  end: { partition: 1, position: end, at: at(minute) },
  records,
  jobs: [],
})
const last = { position: '20', at: at(2), latest: at(2) }

describe('引擎回退 an engine whose folder was rolled back', () => {
  test('a batch after the last position overlaps nothing', () => {
    expect(overlaps(batch('30', 3, visit('21', '9', 3)), last)).toBe(false)
    expect(overlaps(batch('30', 3, visit('20', '9', 2)), last)).toBe(true)
    expect(overlaps(batch('30', 3), undefined)).toBe(false)
  })

  test.each([
    ['the same records sent again are no roll-back', batch('20', 2, visit('19', '8', 1)), false],
    ['a position with another key is one', batch('20', 2, visit('19', '7', 1)), true],
    ['a position with another instant is one', batch('20', 2, visit('19', '8', 2)), true],
    ['the last position with another instant is one', batch('20', 3), true],
    ['an old position with an instant after the last is one', batch('12', 3), true],
    ['an old position with an old instant is none', batch('12', 1), false],
  ])('%s', (_name, again, rolledBack) => {
    expect(isRolledBack(again, last, [{ position: '19', key: '8', at: at(1) }])).toBe(rolledBack)
  })

  test('what was told before the clock was set back, and comes again, is no other story', () => {
    const ahead = continued(undefined, batch('12', 9))
    const setBack = continued(ahead, batch('20', 2))
    expect(setBack).toEqual({ position: '20', at: at(2), latest: at(9) })
    expect(isRolledBack(batch('12', 9), setBack, [])).toBe(false)
  })
})
