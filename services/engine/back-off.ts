/** 退避 — milliseconds to wait before a failed job is tried again: 1 s, 4 s, 16 s … at most 2 minutes. */
export function backOff(retriesLeft: number, ofRetries = 3): number {
  const failures = Math.max(0, ofRetries - retriesLeft)
  return Math.min(1_000 * 4 ** failures, 120_000)
}

/** A wait between half and the whole of it, so that many do not come back at one instant. */
export const jittered = (milliseconds: number, random = Math.random()) =>
  Math.round(milliseconds * (0.5 + random / 2))
