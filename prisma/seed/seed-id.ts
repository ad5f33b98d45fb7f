import { createHash } from 'node:crypto'

/** 2025-01-01: every seeded row is as old as the demo city. */
const born = (1_735_689_600_000).toString(16).padStart(12, '0')

/** 种子标识 — the same UUIDv7 for the same thing in every run, so that a second seed finds the first one's rows. */
export function seedId(...parts: readonly string[]): string {
  const hash = createHash('sha256').update(parts.join('\n')).digest('hex')
  const variant = ((Number.parseInt(hash.slice(3, 4), 16) & 0x3) | 0x8).toString(16)
  return [
    born.slice(0, 8),
    born.slice(8),
    `7${hash.slice(0, 3)}`,
    `${variant}${hash.slice(4, 7)}`,
    hash.slice(7, 19),
  ].join('-')
}
