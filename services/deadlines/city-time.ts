/** 引擎时刻 — city time is real time plus the city's offset; the engine's timers run on real time. */
export const toEngineTime = ({ clockOffsetMs }: CityClock, at: Date): Date =>
  new Date(at.getTime() - Number(clockOffsetMs))

/** How far a city's clock stands ahead of real time; demo and sandbox cities only. */
export type CityClock = { readonly clockOffsetMs: bigint }
