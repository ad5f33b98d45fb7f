import type { ReadManualExplanationQuery } from '../api/generated/operations.ts'
import type { Text } from '../texts/use-text.ts'

type Sample = NonNullable<NonNullable<ReadManualExplanationQuery['manualExplanation']>['sample']>

/** 抽查结果 — whether the case was drawn, and how: what each fact adds to the share, and the draw. */
export const sampleInWords = ({ risks, share, draw, needed }: Sample, text: Text): string =>
  [
    text(needed ? 'samples.needed' : 'samples.spared'),
    risks.map(({ factor, points }) => `${text(`riskFactors.${factor}`)} ${points}`).join(' + '),
    text('samples.drawn', { draw, share }),
  ].join(' · ')
