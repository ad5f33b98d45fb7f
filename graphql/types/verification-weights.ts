import { z } from 'zod'
import { setVerificationWeights } from '../../services/cases/set-verification-weights.ts'
import {
  type RiskFactor as Factor,
  riskFactors,
  riskPoints,
  weightsOf,
} from '../../services/cases/verification-sample.ts'
import { builder } from '../builder.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { City } from './city.ts'
import { expectedVersion, idempotencyKey } from './input.ts'
import { RiskFactor } from './verification-sample.ts'

type Weight = { readonly factor: Factor; readonly points: number }
const RiskWeight = builder.objectRef<Weight>('RiskWeight').implement({
  description: '抽查权重 — by how many percent a risk adds to the share that is verified.',
  fields: (t) => ({
    factor: t.expose('factor', { type: RiskFactor }),
    points: t.exposeInt('points'),
    usual: t.int({ resolve: ({ factor }) => riskPoints[factor] }),
  }),
})

builder.prismaObjectFields(City, (t) => ({
  verificationWeights: t.field({
    type: [RiskWeight],
    select: { verificationWeights: true },
    resolve: ({ verificationWeights }) => {
      const weights = weightsOf(verificationWeights)
      return riskFactors.map((factor) => ({ factor, points: weights[factor] }))
    },
  }),
}))

const RiskWeightInput = builder.inputType('RiskWeightInput', {
  fields: (t) => ({
    factor: t.field({ type: RiskFactor }),
    points: t.int({ validate: z.int().min(0).max(100), description: 'In percent' }),
  }),
})
const SetVerificationWeightsInput = builder.inputType('SetVerificationWeightsInput', {
  fields: (t) => ({
    weights: t.field({
      type: [RiskWeightInput],
      description: 'A factor that is left out gets the usual weight',
    }),
    expectedVersion: expectedVersion(t),
    idempotencyKey: idempotencyKey(t),
  }),
})
const SetVerificationWeightsSuccess = builder
  .objectRef<{ readonly version: number }>('SetVerificationWeightsSuccess')
  .implement({ fields: (t) => ({ version: t.exposeInt('version') }) })

builder.mutationField('setVerificationWeights', (t) =>
  t.field({
    type: SetVerificationWeightsSuccess,
    ...refusable,
    authScopes: { may: 'setVerificationWeights' },
    description: '设定抽查权重 — for handlings that are accepted from now on.',
    args: { input: t.arg({ type: SetVerificationWeightsInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'setVerificationWeights', input }, (ctx, given) =>
        setVerificationWeights(ctx, {
          ...given,
          weights: Object.fromEntries(given.weights.map(({ factor, points }) => [factor, points])),
        }),
      ),
  }),
)
