import { encodeId } from '../../../graphql/ids.ts'
import { submitManualEdition } from '../../../services/command-manual/submit-manual-edition.ts'
import { changeManualLine } from '../../../services/manual-drafts/change-line.ts'
import { startManualDraft } from '../../../services/manual-drafts/start-draft.ts'
import { answerManualRound } from '../../../services/manual-rounds/answer-round.ts'
import { openManualRound } from '../../../services/manual-rounds/open-round.ts'
import { anActor } from '../../support/city.ts'
import { unitNamed, type WorkingCity } from '../../support/working-city.ts'

const dayMs = 86_400_000

/** 征求意见 — a draft with other limits in review, about which its units are asked and one of them objects. */
export async function furnishRound(city: WorkingCity) {
  const unitId = await unitNamed(city, '市排水服务中心')
  const editionId = await city.act(async (ctx) => {
    const source = await ctx.db.manualEdition.findFirstOrThrow({ orderBy: { number: 'asc' } })
    const draft = await startManualDraft(ctx, { editionId: source.id, reason: '时限调整' })
    const lines = await ctx.db.manualEntry.findMany({ where: { editionId: draft.editionId } })
    for (const { id: entryId, version: expectedVersion } of lines)
      await changeManualLine(ctx, { entryId, expectedVersion, limitValue: 6 })
    return draft.editionId
  })
  const answerBy = new Date(city.clock.now.getTime() + 14 * dayMs)
  const { roundId } = await city.act(async (ctx) => {
    const { version } = await ctx.db.manualEdition.findUniqueOrThrow({ where: { id: editionId } })
    const reason = '时限过短'
    const submitted = { editionId, expectedVersion: version, reason }
    const { version: expectedVersion } = await submitManualEdition(ctx, submitted)
    return openManualRound(ctx, { editionId, expectedVersion, answerBy, note: '请按时答复' })
  })
  const line = await city.act(({ db }) =>
    db.manualRoundLine.findFirstOrThrow({ where: { unitId }, orderBy: { position: 'asc' } }),
  )
  const objections = [{ entryId: line.entryId, text: '六小时内无法到场' }]
  const officer = anActor([{ role: 'DEPARTMENT_OFFICER', unitId }])
  await city.actAs(officer)((ctx) => answerManualRound(ctx, { roundId, unitId, objections }))
  const round = encodeId('ManualRound', roundId)
  return {
    unitId,
    edition: `#/manual/${encodeId('ManualEdition', editionId)}/show`,
    summary: `#/manual/rounds/${round}`,
    inquiry: `#/manual/inquiries/${round}/${encodeId('OrganizationUnit', unitId)}`,
  }
}
