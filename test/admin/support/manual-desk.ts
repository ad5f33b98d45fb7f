import { encodeId } from '../../../graphql/ids.ts'
import { addManualExample } from '../../../services/manual-examples/add-example.ts'
import { runManualExamples } from '../../../services/manual-examples/request-run.ts'
import { runExamples } from '../../../services/manual-examples/run-examples.ts'
import { tryManual } from '../../../services/manual-trials/request-trial.ts'
import { runTrial } from '../../../services/manual-trials/run-trial.ts'
import { aConfirmedManual } from '../../services/command-manual/manual-in-city.ts'
import { nextManual } from '../../services/command-manual/next-manual.ts'
import { noSandbox } from '../../support/sandbox-room.ts'
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
  await anExampleRun(city, editionId)
  const edition = encodeId('ManualEdition', editionId)
  return {
    caseId,
    routes: [
      `#/manual/${edition}/show`,
      `#/manual/${edition}/edit`,
      `#/manual/${edition}/phrases`,
      `#/manual/${edition}/moved`,
      `#/manual/${edition}/document`,
      `#/manual/${edition}/trials`,
      `#/manual/${edition}/examples`,
      `#/manual/trials/${encodeId('ManualTrial', trialId)}`,
    ],
  }
}

/** An example that the manual in force meets and the draft does not. */
async function anExampleRun({ act, staff }: WorkingCity, editionId: string) {
  const { id: drainage } = await act(({ db }) =>
    db.organizationUnit.findFirstOrThrow({ where: { name: '市排水服务中心' } }),
  )
  await act((ctx) =>
    addManualExample(ctx, {
      ...{ name: '雨水井盖缺失，周六夜间', basis: '部件表第2行：时限“2紧急工作时”。' },
      ...{ kind: 'COMPONENT', classCode: staff.classCode, conditionNo: 1, source: 'COLLECTOR' },
      ...{ streetId: staff.units['南城街道'], unitIds: [drainage] },
      ...{ limitValue: 2, limitUnit: 'URGENT_HOUR' },
      reportedAt: new Date('2026-03-07T14:00:00Z'),
      dueAt: new Date('2026-03-07T16:00:00Z'),
      tells: [{ sharePercent: 80, role: 'DEPARTMENT_OFFICER', unitId: drainage }],
    }),
  )
  const { runId } = await act((ctx) => runManualExamples(ctx, { editionId }))
  await runExamples(act, noSandbox, runId)
}
