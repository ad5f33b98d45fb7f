import { z } from 'zod'
import type { ClassKind, MoveOutcome } from '../../prisma/generated/enums.ts'
import { grouped } from '../command-manual/grouped.ts'

/** 迁移位置 — the class under which a moved line stands, and as which of its conditions. */
export const Place = z.object({ classCode: z.string(), conditionNo: z.int() })
export type Place = z.infer<typeof Place>
/** The places of a line as they are kept. */
export const Places = z.array(Place)

type Line = {
  readonly kind: ClassKind
  readonly classCode: string
  readonly conditionNo: number
}
/** 对照 — the classes that succeed each class, as a person has confirmed it. */
export type Successors = ReadonlyMap<string, readonly string[]>
export type PlacedLine<Its extends Line> = {
  readonly line: Its
  readonly outcome: MoveOutcome
  readonly places: readonly Place[]
}

/** What a class is called among the successors. */
export const classKey = ({ kind, code }: { readonly kind: ClassKind; readonly code: string }) =>
  `${kind} ${code}`

/**
 * 迁移条目 — where each line stands under the classes that succeed its own: once, under each class of several (split), behind the
 * lines of another class that went to the same one (merged), or nowhere. A class that comes alone keeps the numbers of its conditions.
 */
export function placedLines<Its extends Line>(lines: readonly Its[], successors: Successors) {
  const targetsOf = ({ kind, classCode }: Line) =>
    successors.get(classKey({ kind, code: classCode }))
  const arrivals = lines.flatMap((line) =>
    (targetsOf(line) ?? []).map((code) => ({
      to: classKey({ ...line, code }),
      from: line.classCode,
    })),
  )
  const sources = grouped(arrivals, ({ to }) => to)
  const isAlone = (to: string) => new Set(sources.get(to)?.map(({ from }) => from)).size === 1
  const taken = new Map<string, number>()
  const placeOf = (line: Its, code: string): Place => {
    const to = classKey({ ...line, code })
    const next = (taken.get(to) ?? 0) + 1
    taken.set(to, next)
    return { classCode: code, conditionNo: isAlone(to) ? line.conditionNo : next }
  }
  return lines.map((line): PlacedLine<Its> => {
    const targets = targetsOf(line)
    const outcome = outcomeOf(targets, (code) => isAlone(classKey({ ...line, code })))
    return { line, outcome, places: (targets ?? []).map((code) => placeOf(line, code)) }
  })
}

function outcomeOf(
  targets: readonly string[] | undefined,
  isAlone: (code: string) => boolean,
): MoveOutcome {
  if (targets === undefined) return 'UNCONFIRMED'
  if (targets.length === 0) return 'NO_SUCCESSOR'
  if (targets.length > 1) return 'SPLIT'
  return targets.every(isAlone) ? 'MOVED' : 'MERGED'
}
