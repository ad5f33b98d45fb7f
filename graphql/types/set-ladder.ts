import { ladderOfCity, type Rung, rungs } from '../../services/deadlines/ladder-levels.ts'
import { setLadder } from '../../services/deadlines/set-ladder.ts'
import { builder } from '../builder.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { City } from './city.ts'
import { EscalationKind } from './enums.ts'
import { expectedVersion, idempotencyKey } from './input.ts'
import { LadderLevelInput, LadderOffice, orders, raises } from './ladder-level.ts'

const CityLadderLevel = builder.objectRef<Rung>('CityLadderLevel').implement({
  description: '升级级别 — a level of the city’s ladder.',
  fields: (t) => ({
    number: t.exposeInt('number'),
    kind: t.expose('kind', { type: EscalationKind }),
    percent: t.int({
      description: 'Of the limit',
      resolve: ({ share }) => Math.round(share * 100),
    }),
    offices: t.field({ type: [LadderOffice], resolve: ({ offices }) => [...offices] }),
    raisesPriority: t.exposeBoolean('raisesPriority', { description: raises }),
    answerHours: t.exposeInt('answerHours', { nullable: true, description: orders }),
  }),
})

builder.prismaObjectFields(City, (t) => ({
  ladderLevels: t.field({
    type: [CityLadderLevel],
    complexity: { field: 1, multiplier: 1 },
    select: ladderOfCity,
    resolve: (city) => [...rungs(city)],
  }),
}))

const SetLadderInput = builder.inputType('SetLadderInput', {
  fields: (t) => ({
    levels: t.field({
      type: [LadderLevelInput],
      description: 'All of them: the warning, 100 %, then the further ones',
    }),
    expectedVersion: expectedVersion(t),
    idempotencyKey: idempotencyKey(t),
  }),
})
type Set = { readonly cityId: string; readonly version: number }
const SetLadderSuccess = builder.objectRef<Set>('SetLadderSuccess').implement({
  fields: (t) => ({
    version: t.exposeInt('version'),
    city: t.prismaField({
      type: City,
      resolve: (query, { cityId: id }, _args, { db }) =>
        db.city.findUniqueOrThrow({ ...query, where: { id } }),
    }),
  }),
})

builder.mutationField('setLadder', (t) =>
  t.field({
    type: SetLadderSuccess,
    ...refusable,
    authScopes: { may: 'setLadder' },
    description: '设定升级级别 — for clocks that start from now on.',
    args: { input: t.arg({ type: SetLadderInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'setLadder', input }, setLadder),
  }),
)
