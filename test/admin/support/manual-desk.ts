import { encodeId } from '../../../graphql/ids.ts'
import { tryManual } from '../../../services/manual-trials/request-trial.ts'
import { runTrial } from '../../../services/manual-trials/run-trial.ts'
import { aConfirmedManual } from '../../services/command-manual/manual-in-city.ts'
import { nextManual } from '../../services/command-manual/next-manual.ts'
import { aCaseAt, type WorkingCity } from '../../support/working-city.ts'

/** 手册工作 — a draft beside the manual in force, tried on a case that was filed; the pages that show it. */
export async function furnishManual(city: WorkingCity) {
  const { caseId } = await aCaseAt(city, 'userTask_DispatchCase')
  const { id: editionId } = await aConfirmedManual(city.act, {
    content: nextManual(),
    title: '运城市城市管理处置标准（修订）',
  })
  const until = new Date(city.clock.now.getTime() + 1)
  const { trialId } = await city.act((ctx) =>
    tryManual(ctx, { editionId, from: new Date('2020-01-01'), until }),
  )
  await runTrial(city.act, trialId)
  const edition = encodeId('ManualEdition', editionId)
  return {
    caseId,
    routes: [
      `#/manual/${edition}/show`,
      `#/manual/${edition}/edit`,
      `#/manual/${edition}/document`,
      `#/manual/${edition}/trials`,
      `#/manual/trials/${encodeId('ManualTrial', trialId)}`,
    ],
  }
}
