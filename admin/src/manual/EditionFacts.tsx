import type { ReadManualEditionQuery } from '../api/generated/operations.ts'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'

type Edition = NonNullable<ReadManualEditionQuery['manualEdition']>

/** 版本说明 — its state, since when it is in force, its standard and file, and what its days and hours mean. */
export const EditionFacts = ({ edition }: { readonly edition: Edition }) => {
  const text = useText()
  const { instantInFull } = useTimes()
  const { status, inForceFrom, standard, sourceName, daysMeaning, hoursMeaning } = edition
  const { publishingReason, expiresAt, caseCount, upstreamCity, upstreamNumber } = edition
  const unit = (meaning: typeof daysMeaning) => text(`limitUnits.${meaning}`)
  const facts = [
    text(`editionStatuses.${status}`),
    inForceFrom === null
      ? text('manual.notInForce')
      : `${text('manual.inForceFrom')} ${instantInFull(inForceFrom)}`,
    ...(expiresAt === null
      ? []
      : [
          text('editionFlow.order', { until: instantInFull(expiresAt) }),
          text('editionFlow.orderCases', { count: caseCount }),
        ]),
    `${text('manual.standard')} ${standard}`,
    text('manual.meansDays', { unit: unit(daysMeaning) }),
    text('manual.meansHours', { unit: unit(hoursMeaning) }),
    sourceName,
    ...(upstreamCity === null
      ? []
      : [text('upstream.from', { city: upstreamCity, number: upstreamNumber ?? 0 })]),
    ...(publishingReason === null ? [] : [text('checks.reason', { reason: publishingReason })]),
  ]
  return facts.join(' · ')
}
