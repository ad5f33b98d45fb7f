import { randomUUID } from 'node:crypto'
import type { ManualLine } from '../command-manual/difference.ts'
import {
  type DraftLine,
  differing,
  type EditedLine,
  editOf,
  factsOf,
  type LineFacts,
  nameOf,
  wholeFacts,
} from '../manual-drafts/edited-line.ts'
import type { DriftedLine, UpstreamChange } from './drift.ts'

type Standing = {
  readonly own: readonly DraftLine[]
  readonly drifted: readonly DriftedLine[]
}

/** 承接变化 — what becomes of a draft's lines when it takes changes from above: only what was changed there, so that other fields of the place's own stay. */
export function takenLines(
  changes: readonly UpstreamChange[],
  { own, drifted }: Standing,
): EditedLine[] {
  const byId = new Map(own.map((line) => [line.id, line]))
  const byPlace = new Map(own.map((line) => [placeOf(line), line]))
  const became = new Map(drifted.map(({ before, after }) => [before?.id, after]))
  const counterpart = (line: ManualLine) => {
    if (!became.has(line.id)) return byPlace.get(placeOf(line))
    return byId.get(became.get(line.id)?.id ?? '')
  }
  return changes.flatMap(({ before, after }) => {
    const ours = counterpart(before ?? wanted(after))
    if (after === null) return ours === undefined ? [] : [gone(ours)]
    const facts = factsFromAbove(after)
    if (ours === undefined) return [added(facts)]
    const changed = before === null ? facts : differing(factsFromAbove(before), facts)
    return editOf(ours, changed) ?? []
  })
}

function wanted(line: ManualLine | null): ManualLine {
  if (line === null) throw new Error('A change is about a line of one side at least.')
  return line
}

const gone = (line: DraftLine): EditedLine => ({
  ...nameOf(line),
  ...{ before: factsOf(line), after: null },
})

function added(facts: LineFacts): EditedLine {
  const { classCode, className, conditionNo } = facts
  return {
    ...{ entryId: randomUUID(), classCode, className, conditionNo },
    ...{ before: null, after: facts },
  }
}

const factsFromAbove = (line: ManualLine): LineFacts =>
  wholeFacts({
    ...line,
    ...{ legalBases: [...line.legalBases], ladder: [...line.ladder] },
    ...{ areaText: line.areaName, sheet: '', row: 0 },
    rules: line.rules.map(({ kind, phrase, unitId }) => ({ kind, phrase, unitId })),
  })

const placeOf = ({
  kind,
  classCode,
  conditionNo,
}: Pick<ManualLine, 'kind' | 'classCode' | 'conditionNo'>) =>
  [kind, classCode, conditionNo].join(' ')
