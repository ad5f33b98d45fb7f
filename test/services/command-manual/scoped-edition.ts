import {
  type FilingFacts,
  type LineScope,
  unlimited,
} from '../../../services/command-manual/line-scope.ts'
import type {
  CompiledEntry,
  EditionFacts,
} from '../../../services/command-manual/manual-decision.ts'

const oldTown = { unitId: 'street-老城', level: 'STREET', name: '老城街道 <“&”>' } as const
const north = { unitId: 'district-north', level: 'DISTRICT', name: '北区' } as const
const [winter, summer, night, noon] = ['11-15~03-15', '06-01~08-31', '22:00~06:00', '11:30~14:00']

/** Of every kind, and of several at once. */
const scopes: readonly LineScope[] = [
  { ...unlimited, area: oldTown },
  { ...unlimited, area: north, season: winter },
  { ...unlimited, season: winter },
  { ...unlimited, season: summer, hours: noon },
  { ...unlimited, hours: night },
  { ...unlimited, area: oldTown, season: winter, hours: night },
  { ...unlimited, areaClass: 'FIRST' },
  { ...unlimited, areaClass: 'SECOND', grade: 'MAJOR' },
  { ...unlimited, grade: 'SEVERE' },
  { ...unlimited, grade: 'SEVERE', season: winter },
  { ...unlimited, area: oldTown, areaClass: 'SECOND', grade: 'SEVERE', hours: night },
]
/** 特例数 — so many of each line that has some. */
export const exceptions = scopes.length

/** 特例 — the same edition, every so many lines of which have exceptions. */
export const withExceptions = (facts: EditionFacts, every = 1): EditionFacts => ({
  ...facts,
  entries: facts.entries.flatMap((entry, index): CompiledEntry[] => [
    entry,
    ...(index % every > 0
      ? []
      : scopes.map((scope, at) => ({
          ...{ ...entry, scope, exceptionTo: entry.conditionNo },
          id: `${entry.id}-exception-${at}`,
          conditionNo: entry.conditionNo * 100 + at,
          limitValue: entry.limitValue + at + 1,
        }))),
  ]),
})

const streets = ['', oldTown.unitId]
const districts = ['', north.unitId]
const usual = { areaClass: '', grade: 'ORDINARY' } as const
const kinds = [
  { areaClass: 'FIRST', grade: 'ORDINARY' },
  { areaClass: 'SECOND', grade: 'MAJOR' },
  { areaClass: 'SECOND', grade: 'SEVERE' },
  { areaClass: '', grade: 'SEVERE' },
] as const

type Filing = Omit<FilingFacts, 'conditionNo'>
type Kind = Pick<FilingFacts, 'areaClass' | 'grade'>

const filedAt = (kind: Kind, days: readonly number[], minutes: readonly number[]): Filing[] =>
  streets.flatMap((streetId) =>
    districts.flatMap((districtId) =>
      days.flatMap((monthDay) =>
        minutes.map((minuteOfDay) => ({ ...kind, streetId, districtId, monthDay, minuteOfDay })),
      ),
    ),
  )

/** 立案事实 — at each place days and times on both sides of every span, then cases of every area class and grade in and out of winter, by night and by day. */
export const filings: readonly Filing[] = [
  ...filedAt(usual, [315, 316, 601, 901, 1114, 1115], [359, 360, 690, 840, 1319, 1320]),
  ...kinds.flatMap((kind) => filedAt(kind, [315, 316], [359, 360])),
]
/** Nobody knows where; an ordinary case on an ordinary day. */
export const ordinary: Filing = {
  ...{ streetId: '', districtId: '', areaClass: '', grade: 'ORDINARY' },
  ...{ monthDay: 401, minuteOfDay: 600 },
}
