/** 城市时钟 — a city's time is real time plus an offset, and goes at a speed since an instant in real time; demo and sandbox cities only. */
export type CityClock = {
  readonly clockOffsetMs: bigint
  /** Seconds of the city in one real second. */
  readonly clockSpeed: number
  readonly clockSince: Date
}

/** 实时 — the clock of every productive city. */
export const realTime: CityClock = { clockOffsetMs: 0n, clockSpeed: 1, clockSince: new Date(0) }

/** 快于实际 — by how much a city is ahead at an instant in real time. */
export const aheadMs = ({ clockOffsetMs, clockSpeed, clockSince }: CityClock, real: Date): number =>
  Number(clockOffsetMs) + (clockSpeed - 1) * (real.getTime() - clockSince.getTime())

/** 城市时刻 — what time it is in a city at an instant in real time. */
export const toCityTime = (clock: CityClock, real: Date): Date =>
  new Date(real.getTime() + aheadMs(clock, real))

/** 引擎时刻 — when, in real time, a city comes to an instant; the engine's timers run on real time. */
export function toEngineTime(clock: CityClock, at: Date): Date {
  const { clockOffsetMs, clockSpeed, clockSince } = clock
  const since = clockSince.getTime()
  return new Date(since + Math.round((at.getTime() - Number(clockOffsetMs) - since) / clockSpeed))
}
