import { z } from 'zod'
import { gradeCell } from '../command-manual/case-grade.ts'
import { basesInWords } from '../command-manual/legal-bases.ts'
import { dispatchCell } from '../command-manual/line-dispatch.ts'
import { verificationCell } from '../command-manual/line-verification.ts'
import type { Ctx } from '../ctx.ts'
import { ladderInWords } from '../deadlines/given-ladder.ts'
import { areaClassCell } from '../organizations/area-class.ts'
import { applyEdit } from './apply-edit.ts'
import { type DraftLine, EditedLines, editOf, factsOf } from './edited-line.ts'
import { GivenWords, wantedFacts } from './line-words.ts'
import { lockLine } from './lock-draft.ts'
import { lineChanged } from './refusals.ts'

const Change = GivenWords.extend({ entryId: z.uuid(), expectedVersion: z.int() })

/**
 * 修改条目 — says something else in one line of a draft; what the line says already changes nothing. One that somebody
 * else changed meanwhile is refused with what that one wrote. Throws NOT_FOUND, EDITION_NOT_DRAFT, VERSION_CONFLICT,
 * INVALID_INPUT, LIMIT_OUT_OF_RANGE, UNIT_NOT_ELIGIBLE.
 */
export async function changeManualLine(ctx: Ctx, input: z.input<typeof Change>) {
  const { entryId, expectedVersion, ...given } = Change.parse(input)
  const { edition, line } = await lockLine(ctx, entryId)
  const wanted = await wantedFacts(ctx, {
    ...{ editionId: edition.id, given, standing: factsOf(line) },
  })
  const edit = editOf(line, wanted)
  if (edit === null) return { entryId, editId: null, version: edition.version }
  await assertVersion(ctx, line, expectedVersion)
  const applied = await applyEdit(ctx, { edition, kind: 'CHANGE', lines: [edit] })
  return { entryId, ...applied }
}

const lookedThrough = 50

/** 预期版本 — a line is still as whoever changes it read it; the refusal says who was faster, and what he wrote. */
export async function assertVersion(ctx: Ctx, line: DraftLine, expected: number): Promise<void> {
  if (line.version === expected) return
  const edits = await ctx.db.manualEdit.findMany({
    where: { editionId: line.editionId },
    orderBy: { version: 'desc' },
    take: lookedThrough,
  })
  const others = edits.find(({ lines }) =>
    EditedLines.parse(lines).some(({ entryId }) => entryId === line.id),
  )
  throw lineChanged({
    line: `${line.classCode} ${line.conditionNo}`,
    by: others?.byName ?? '',
    says: wordsIn(line).join(' | '),
  })
}

function wordsIn(line: DraftLine): string[] {
  const { filingCondition, closingCondition, limitText, unitsText } = line
  const { evidenceRequired, legalBases, areaText, season, hours, ...others } = factsOf(line)
  const further = [
    ...[evidenceRequired, basesInWords(legalBases), areaText],
    ...[areaClassCell(others.areaClass), gradeCell(others.grade), season, hours],
    ...ladderInWords(others.ladder),
    ...[dispatchCell(others.dispatch), verificationCell(others.verification)],
  ].filter((words) => words !== '')
  return [filingCondition, closingCondition, limitText, unitsText, ...further]
}
