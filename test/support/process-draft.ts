import { randomUUID } from 'node:crypto'
import type { Actor } from '../../services/ctx.ts'
import { createProcessDraft } from '../../services/process-drafts/create-draft.ts'
import { markProcessMilestone } from '../../services/process-drafts/mark-milestone.ts'
import { submitProcessDraft } from '../../services/process-drafts/review-draft.ts'
import { saveProcessDraft } from '../../services/process-drafts/save-draft.ts'
import { contentOf } from '../../services/process-editions/next-edition.ts'
import { putProcessInForce } from '../../services/process-editions/put-in-force.ts'
import { anActor } from './city.ts'
import { aModelRoom } from './model-room.ts'
import type { WorkingCity } from './working-city.ts'

const { jobTypes, engineId, deploy } = aModelRoom()

/** Somebody who draws processes. */
export const aDesigner = (): Actor => anActor([{ role: 'PROCESS_DESIGNER', unitId: null }])

/** The newest edition of city-case. */
export const newestEdition = ({ act }: WorkingCity) =>
  act(({ db, city: { cityId } }) =>
    db.processEdition.findFirstOrThrow({
      where: { cityId, processId: 'city-case' },
      orderBy: { number: 'desc' },
    }),
  )

/** What somebody sees in force who looks now. */
export const inForceIn = async (city: WorkingCity) => ({
  expectedInForce: (await newestEdition(city)).number,
})

/** The model as somebody has changed it: it says in its documentation what nothing else says. */
export const reworded = (xml: string) =>
  xml.replace(/<bpmn:documentation>(?:修订 [\w-]+ )?/, `<bpmn:documentation>修订 ${randomUUID()} `)

/** A draft of the newest edition that says something new; drawn by somebody, or by the system. */
export async function aProcessDraft(city: WorkingCity, by?: Actor) {
  const act = by === undefined ? city.act : city.actAs(by)
  const { id: processEditionId, xml } = await newestEdition(city)
  return act(async (ctx) => {
    const note = '增加现场照片核对'
    const { draftId, version } = await createProcessDraft(ctx, { processEditionId, note })
    const choice = { processDraftId: draftId, expectedVersion: version }
    return saveProcessDraft(ctx, { ...choice, xml: reworded(xml) })
  })
}

/** The same, waiting for its review. */
export async function aSubmittedDraft(city: WorkingCity, by = aDesigner()) {
  const { draftId: processDraftId, version: expectedVersion } = await aProcessDraft(city, by)
  return city.actAs(by)((ctx) =>
    submitProcessDraft(ctx, { processDraftId, expectedVersion, jobTypes }),
  )
}

type Draft = { readonly draftId: string; readonly version: number }
/** What a draft says now, kept by the system. */
export const aMilestone = (city: WorkingCity, { draftId, version }: Draft, note = '改派之前') =>
  city.act((ctx) =>
    markProcessMilestone(ctx, { processDraftId: draftId, expectedVersion: version, note }),
  )

/** An edition of the city's own. */
export async function anOwnEdition(city: WorkingCity, room = { engineId: engineId(), deploy }) {
  const { id } = await newestEdition(city)
  return city.act(async (ctx) => {
    const folder = await contentOf(ctx.db, id)
    const changed = { ...folder, bpmn: reworded(folder.bpmn) }
    return putProcessInForce(ctx, room, { folder: changed, authorName: '李设计', reason: '修订' })
  })
}
