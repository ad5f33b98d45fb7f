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
  { area: oldTown, season: winter, hours: night },
]

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
const days = [315, 316, 601, 901, 1114, 1115]
const minutes = [359, 360, 690, 840, 1319, 1320]

/** 立案事实 — days and times on both sides of every span, at each place. */
export const filings: readonly Omit<FilingFacts, 'conditionNo'>[] = streets.flatMap((streetId) =>
  districts.flatMap((districtId) =>
    days.flatMap((monthDay) =>
      minutes.map((minuteOfDay) => ({ streetId, districtId, monthDay, minuteOfDay })),
    ),
  ),
)
/** Nobody knows where; an ordinary day. */
export const ordinary = { streetId: '', districtId: '', monthDay: 401, minuteOfDay: 600 }
