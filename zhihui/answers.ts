import { z } from 'zod'

/** 城市代码 — six digits, as everything of a city bears them. */
export const cityCode = z.string().regex(/^\d{6}$/, 'must be a six-digit city code, as 140800')

/** A point in time with its offset; `2026-01-01T00:00:00+08:00`. */
export const instant = z.iso
  .datetime({ offset: true, message: 'must be an instant, as 2026-01-01T00:00:00+08:00' })
  .transform((text) => new Date(text))

/** The option by which a command is told its city. */
export const cityOption = { value: 'code', help: 'the city, by its six-digit code' } as const
