import { expect, test } from 'vitest'
import type { Answer } from '../../../services/engine/answers.ts'
import { untilAnswered } from '../../../services/engine/until-answered.ts'

const away: Answer = { kind: 'away', busy: false, reason: 'nobody listens' }

test('a command for which nobody waits any more is not asked again', async () => {
  const over = new AbortController()
  let asked = 0
  const answer = await untilAnswered(
    async () => {
      asked += 1
      if (asked === 2) over.abort()
      return away
    },
    60_000,
    over.signal,
  )
  expect([asked, answer]).toEqual([2, away])
})
