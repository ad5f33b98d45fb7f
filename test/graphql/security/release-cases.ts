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
  }
}

type Changed = { readonly releaseId: string; readonly version: number }
const named = ({ releaseId, version: expectedVersion }: Changed) => ({
  releaseId: encodeId('Release', releaseId),
  expectedVersion,
})
