import { DomainError } from '../errors.ts'

/** 对照未确认 — none of the lines has a class to move to that somebody has confirmed. */
export const mappingUnconfirmed = (from: string, to: string) =>
  new DomainError(
    'MAPPING_UNCONFIRMED',
    `No class of these lines has a confirmed successor from ${from} in ${to}. No draft was made; confirm the mapping first.`,
    'standard',
  )

type ChangedLine = { readonly line: string; readonly by: string; readonly says: string }
/** 版本冲突 — somebody else was faster at a line, and what it says now. */
export const lineChanged = ({ line, by, says }: ChangedLine) =>
  new DomainError(
    'VERSION_CONFLICT',
    `Line ${line} was changed meanwhile by ${by || 'somebody else'}; it now says: ${says}. That was kept, yours was not saved; look at both, then repeat.`,
    'expectedVersion',
  )
