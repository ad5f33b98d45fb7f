import { unlimited } from '../../../services/command-manual/line-scope.ts'
import type { EditionFacts } from '../../../services/command-manual/manual-decision.ts'
import { readManual } from '../../../services/command-manual/read-manual.ts'
import { meanings, realManual } from './real-manual.ts'

/** The real manual as an edition's facts, its named units coded in the order of their names. */
export async function realEdition(given: Partial<EditionFacts> = {}): Promise<EditionFacts> {
  const { entries, phrases, standard } = await readManual(await realManual(), meanings)
  const names = [...new Set(phrases.flatMap(({ unitName }) => unitName ?? []))].toSorted()
  const meaning = new Map(phrases.map((phrase) => [phrase.phrase, phrase]))
  const classes = new Map(
    entries.map(({ kind, classCode, className, majorCode, majorName }) => [
      classCode,
      { standard, kind, code: classCode, name: className, majorCode, majorName },
    ]),
  )
  return {
    cityCode: '140800',
    edition: 1,
    standard,
    classes: [...classes.values()],
    entries: entries.map((entry) => ({
      id: `entry-${entry.classCode}-${entry.conditionNo}`,
      kind: entry.kind,
      classCode: entry.classCode,
      conditionNo: entry.conditionNo,
      exceptionTo: null,
      scope: unlimited,
      limitValue: entry.limit.value,
      limitUnit: entry.limit.unit,
      rules: entry.phrases.map((phrase) => {
        const { kind = 'FALLBACK', unitName = null } = meaning.get(phrase) ?? {}
        return { kind, unitCode: unitName === null ? null : `UNIT-${names.indexOf(unitName)}` }
      }),
    })),
    ...given,
  }
}
