import { moveCityTime } from '../../services/deadlines/move-city-time.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { City } from './city.ts'
import { expectedVersion, idempotencyKey } from './input.ts'

builder.prismaObjectFields(City, (t) => ({
  aheadMs: t.float({
    description:
      '城市时间 — by how much its clock is ahead of real time; demo and sandbox cities only',
    select: { clockOffsetMs: true },
    resolve: ({ clockOffsetMs }) => Number(clockOffsetMs),
  }),
}))

const MoveCityTimeInput = builder.inputType('MoveCityTimeInput', {
  fields: (t) => ({
    minutes: t.int({ description: 'Forward, at most 366 days at once' }),
    expectedVersion: expectedVersion(t),
    idempotencyKey: idempotencyKey(t),
  }),
})
type Moved = { readonly version: number; readonly ladders: number }
const MoveCityTimeSuccess = builder.objectRef<Moved>('MoveCityTimeSuccess').implement({
  fields: (t) => ({
    version: t.exposeInt('version'),
    ladders: t.exposeInt('ladders', { description: 'Open cases that were told' }),
    city: t.prismaField({
      type: City,
      resolve: (query, _moved, _args, { db, viewer }) =>
        db.city.findUniqueOrThrow({ ...query, where: { id: (viewer ?? nobody).scope.cityId } }),
    }),
  }),
})

builder.mutationField('moveCityTime', (t) =>
  t.field({
    type: MoveCityTimeSuccess,
    ...refusable,
    authScopes: { may: 'moveCityTime' },
    description: '城市时间 — the clock of a demo or sandbox city, moved forward.',
    args: { input: t.arg({ type: MoveCityTimeInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'moveCityTime', input }, moveCityTime),
  }),
)
