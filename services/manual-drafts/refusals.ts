import { DomainError } from '../errors.ts'

/** 对照未确认 — none of the lines has a class to move to that somebody has confirmed. */
export const mappingUnconfirmed = (from: string, to: string) =>
  new DomainError(
    'MAPPING_UNCONFIRMED',
    `No class of these lines has a confirmed successor from ${from} in ${to}. No draft was made; confirm the mapping first.`,
    'standard',
  )
