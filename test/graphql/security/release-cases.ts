import { randomUUID } from 'node:crypto'
import { encodeId } from '../../../graphql/ids.ts'
import type { ReleaseGiven } from '../../../services/releases/content.ts'
import { createRelease } from '../../../services/releases/save-release.ts'
import {
  contentOf,
  issued,
  review,
  threeMembers,
  twoPeople,
} from '../../services/releases/a-release.ts'
import type { WorkingCity } from '../../support/working-city.ts'
import type { MutationCase } from './mutation-cases.ts'

const by = 'CITY_ADMINISTRATOR'
const instant = new Date('2027-06-01T00:00:00Z')

/** 发布批 — each act on a release of its own, of members of its own. */
export function releaseCases(city: WorkingCity): Readonly<Record<string, MutationCase>> {
  const people = twoPeople()
  const author = city.actAs(people.author)
  const create = (content: ReleaseGiven) => author((ctx) => createRelease(ctx, content))
  const aRelease = async () => create(contentOf(await threeMembers(city, people), { instant }))
  const aReviewed = async () => review(city.actAs(people.reviewer), await aRelease())
  const everything = async (number: number) => {
    const { editionId, draftId, calendarId } = await threeMembers(city, people)
    return {
      ...{ name: `新办法 ${number}`, reason: '市政府常务会议', instant: instant.toISOString() },
      manual: {
        editionId: encodeId('ManualEdition', editionId),
        document: { ...issued(), meeting: '第3次会议', examplesReason: '示例待修订' },
      },
      draftIds: [encodeId('ProcessDraft', draftId)],
      calendar: { calendarId: encodeId('WorkingCalendar', calendarId), applyToOpen: true },
    }
  }
  return {
    createRelease: { by, input: everything },
    changeRelease: {
      by,
      input: async (number) => ({ ...named(await aRelease()), ...(await everything(number)) }),
    },
    reviewRelease: { by, input: async () => named(await aRelease()) },
    scheduleRelease: { by, input: async () => named(await aReviewed()) },
    withdrawRelease: {
      by,
      input: async (number) => ({ ...named(await aRelease()), reason: `推迟 ${number}` }),
    },
    rollBackRelease: {
      by,
      input: async (number) => ({
        ...{
          ...named(await aReleaseInForce(city)),
          name: `回退 ${number}`,
          reason: '试行未达预期',
        },
        instant: instant.toISOString(),
        document: { ...issued(), meeting: '第4次会议' },
      }),
    },
  }
}

/** In force with a process of its own, so that none of them follows another one. */
async function aReleaseInForce({ act, scope: { cityId } }: WorkingCity) {
  const processId = `process-${randomUUID()}`
  const ofProcess = { cityId, processId }
  return act(async ({ db, now }) => {
    const { forms, ...edition } = await db.processEdition.findFirstOrThrow({
      where: { cityId, processId: 'city-case' },
      include: { forms: { select: { cityId: true, formId: true, document: true } } },
    })
    const xml = edition.xml.replaceAll('"city-case"', `"${processId}"`)
    const publish = (number: number) =>
      db.processEdition.create({
        data: {
          ...{ ...ofProcess, number, xml, hash: processId, deployedAt: now() },
          steps: JSON.parse(JSON.stringify(edition.steps)),
          decisions: JSON.parse(JSON.stringify(edition.decisions ?? [])),
          forms: { create: JSON.parse(JSON.stringify(forms)) },
        },
        select: { id: true },
      })
    const { id: baseEditionId } = await publish(1)
    const { id: editionId } = await publish(2)
    const saved = { createdAt: now(), savedAt: now(), createdByName: '甲', savedByName: '甲' }
    const { id: draftId } = await db.processDraft.create({
      data: {
        ...{ ...ofProcess, ...saved, xml, baseEditionId, editionId },
        ...{ note: '修订', state: 'PUBLISHED' },
      },
    })
    const { id: releaseId, version } = await db.release.create({
      data: {
        ...{ cityId, instant: now(), state: 'IN_FORCE', createdAt: now(), createdByName: '甲' },
        ...{ name: '新办法', reason: '试行', processes: [{ draftId, expectedInForce: 1 }] },
      },
    })
    return { releaseId, version }
  })
}

type Changed = { readonly releaseId: string; readonly version: number }
const named = ({ releaseId, version: expectedVersion }: Changed) => ({
  releaseId: encodeId('Release', releaseId),
  expectedVersion,
})
