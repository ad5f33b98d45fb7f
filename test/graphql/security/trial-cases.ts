import { encodeId } from '../../../graphql/ids.ts'
import { tryManual } from '../../../services/manual-trials/request-trial.ts'
import type { WorkingCity } from '../../support/working-city.ts'
import type { MutationCase } from './mutation-cases.ts'

/** An edition of the manual is tried on the past, or no more. */
export const trialCases = (city: WorkingCity): Readonly<Record<string, MutationCase>> => ({
  tryManual: {
    by: 'CITY_ADMINISTRATOR',
    input: async (number) => {
      const { from, until } = aPeriod(number)
      const editionId = encodeId('ManualEdition', await anEditionInForce(city))
      return { editionId, from: from.toISOString(), until: until.toISOString() }
    },
  },
  cancelManualTrial: {
    by: 'CITY_ADMINISTRATOR',
    input: async (number) => {
      const editionId = await anEditionInForce(city)
      const { trialId } = await city.act((ctx) => tryManual(ctx, { editionId, ...aPeriod(number) }))
      return { trialId: encodeId('ManualTrial', trialId) }
    },
  },
})

const anEditionInForce = ({ act }: WorkingCity) =>
  act(async ({ db }) => {
    const { id } = await db.manualEdition.findFirstOrThrow({ where: { status: 'PUBLISHED' } })
    return id
  })

const aPeriod = (number: number) => ({
  from: new Date('2026-01-01T00:00:00Z'),
  until: new Date(`2026-03-0${number + 1}T00:00:00Z`),
})
