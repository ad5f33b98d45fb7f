import { setTimeout as pause } from 'node:timers/promises'
import type { Answer } from './answers.ts'
import { jittered } from './back-off.ts'

/** Repeats a harmless command while the engine is away or busy, until it answers, the time is over or nobody waits any more. */
export async function untilAnswered<T>(
  command: () => Promise<Answer<T>>,
  milliseconds: number,
  signal?: AbortSignal,
): Promise<Answer<T>> {
  let wait = 25
  // never the time of day: it may jump
  for (const end = performance.now() + milliseconds; ; wait = Math.min(wait * 2, 2_000)) {
    const answer = await command()
    if (answer.kind !== 'away' || performance.now() + wait > end) return answer
    await pause(jittered(wait), undefined, { ref: false, signal }).catch(() => undefined)
    if (signal?.aborted) return answer
  }
}
