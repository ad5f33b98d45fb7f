import {
  type SimilarCase as Similar,
  similarCases,
  similarWithin,
} from '../../services/cases/similar-cases.ts'
import { toWgs84 } from '../../services/organizations/coordinates.ts'
import { builder } from '../builder.ts'
import { Case } from './case.ts'
import { CoordinateSystem } from './enums.ts'
import { Latitude, Longitude } from './input.ts'

const SimilarCase = builder.objectRef<Similar>('SimilarCase').implement({
  description: '疑似重复 — an open case that may be about the same.',
  fields: (t) => ({
    case: t.field({ type: Case, resolve: (similar) => similar.case }),
    meters: t.exposeFloat('meters', { description: 'From the point that was asked about' }),
  }),
})

builder.queryField('similarCases', (t) =>
  t.field({
    type: [SimilarCase],
    authScopes: { may: 'similarCases' },
    description: `疑似重复 — open cases of a class within ${similarWithin.metres} metres of a point, reported within ${similarWithin.hours} hours; the nearest first.`,
    args: {
      latitude: t.arg.float({ validate: Latitude }),
      longitude: t.arg.float({ validate: Longitude }),
      coordinateSystem: t.arg({ type: CoordinateSystem, defaultValue: 'WGS84' }),
      classCode: t.arg.string(),
    },
    resolve: async (
      _root,
      { latitude, longitude, classCode, coordinateSystem: system },
      { db, now },
    ) => {
      const point = toWgs84({ latitude, longitude, system })
      return [...(await similarCases(db, { ...point, classCode, at: now() }))]
    },
  }),
)
