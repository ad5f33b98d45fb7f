import {
  riskFactors,
  type VerificationSample as Sample,
} from '../../services/cases/verification-sample.ts'
import { builder } from '../builder.ts'

export const RiskFactor = builder.enumType('RiskFactor', {
  description: '风险因素 — what makes the share by which a case is verified.',
  values: riskFactors,
})

const RiskPoints = builder.objectRef<Sample['risks'][number]>('RiskPoints').implement({
  description: '风险因素 — with what it adds to the share.',
  fields: (t) => ({
    factor: t.expose('factor', { type: RiskFactor }),
    points: t.exposeInt('points'),
  }),
})

export const VerificationSample = builder.objectRef<Sample>('VerificationSample').implement({
  description:
    '抽查 — what was drawn for the latest handling of a case: it is verified on site where the draw is below the share.',
  fields: (t) => ({
    risks: t.field({
      type: [RiskPoints],
      complexity: { field: 1, multiplier: 4 },
      resolve: ({ risks }) => [...risks],
    }),
    share: t.exposeInt('share', { description: 'Of a hundred' }),
    draw: t.exposeInt('draw', { description: 'From 0 to 99, by case number and round' }),
    needed: t.exposeBoolean('needed'),
  }),
})
