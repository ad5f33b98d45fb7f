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
    meters: t.exposeFloat('meters', {
      nullable: true,
      description: 'From the point that was asked about; null where a unit grid was',
    }),
  }),
})

builder.queryField('similarCases', (t) =>
  t.field({
    type: [SimilarCase],
    authScopes: { may: 'similarCases' },
    description: `疑似重复 — open cases of a class reported within ${similarWithin.hours} hours: within ${similarWithin.metres} metres of a point, the nearest first, or, where there is no point, in a unit grid; none where neither is said.`,
    args: {
      latitude: t.arg.float({ required: false, validate: Latitude }),
      longitude: t.arg.float({ required: false, validate: Longitude }),
      coordinateSystem: t.arg({ type: CoordinateSystem, defaultValue: 'WGS84' }),
      gridCode: t.arg.string({ required: false }),
      classCode: t.arg.string(),
    },
    resolve: async (
      _root,
      { latitude, longitude, coordinateSystem: system, gridCode = null, classCode },
      { db, now },
    ) => {
      const point =
        latitude == null || longitude == null ? null : toWgs84({ latitude, longitude, system })
      return [...(await similarCases(db, { classCode, at: now(), point, gridCode }))]
    },
  }),
)
