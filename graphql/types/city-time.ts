import { aheadMs, realTime, toEngineTime } from '../../services/city-time.ts'
import { moveCityTime } from '../../services/deadlines/move-city-time.ts'
import { setCitySpeed } from '../../services/deadlines/set-city-speed.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { City } from './city.ts'
import { expectedVersion, idempotencyKey } from './input.ts'

builder.prismaObjectFields(City, (t) => ({
  aheadMs: t.float({
    description:
      '城市时间 — by how much its clock is ahead of real time now; demo and sandbox cities only',
    select: { clockOffsetMs: true, clockSpeed: true, clockSince: true },
    resolve: (city, _args, { now, viewer }) =>
      aheadMs(city, toEngineTime(viewer?.clock ?? realTime, now())),
  }),
  timeSpeed: t.exposeInt('clockSpeed', {
    description:
      '城市时间快慢 — how many of its seconds one real second has; 1 in productive cities',
  }),
}))

type Told = { readonly version: number; readonly ladders: number }
const successOf = (name: string) =>
  builder.objectRef<Told>(name).implement({
    fields: (t) => ({
      version: t.exposeInt('version'),
      ladders: t.exposeInt('ladders', { description: 'Open cases that were told' }),
      city: t.prismaField({
        type: City,
        resolve: (query, _told, _args, { db, viewer }) =>
          db.city.findUniqueOrThrow({ ...query, where: { id: (viewer ?? nobody).scope.cityId } }),
      }),
    }),
  })

const MoveCityTimeInput = builder.inputType('MoveCityTimeInput', {
  fields: (t) => ({
    minutes: t.int({ description: 'Forward, at most 366 days at once' }),
    expectedVersion: expectedVersion(t),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('moveCityTime', (t) =>
  t.field({
    type: successOf('MoveCityTimeSuccess'),
    ...refusable,
    authScopes: { may: 'moveCityTime' },
    description: '城市时间 — the clock of a demo or sandbox city, moved forward.',
    args: { input: t.arg({ type: MoveCityTimeInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'moveCityTime', input }, moveCityTime),
  }),
)

const SetCitySpeedInput = builder.inputType('SetCitySpeedInput', {
  fields: (t) => ({
    speed: t.int({ description: 'Seconds of the city in one real second, 1 to 60' }),
    expectedVersion: t.int({ description: 'Refused with VERSION_CONFLICT when it has changed.' }),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('setCitySpeed', (t) =>
  t.field({
    type: successOf('SetCitySpeedSuccess'),
    ...refusable,
    authScopes: { may: 'setCitySpeed' },
    description: '城市时间快慢 — how fast the clock of a demo or sandbox city goes from now on.',
    args: { input: t.arg({ type: SetCitySpeedInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'setCitySpeed', input }, setCitySpeed),
  }),
)
