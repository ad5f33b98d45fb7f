import { encodeId } from '../../../graphql/ids.ts'
import { confirmPhrases } from '../../../services/command-manual/confirm-phrases.ts'
import { reviewManualEdition } from '../../../services/command-manual/review-manual-edition.ts'
import { submitManualEdition } from '../../../services/command-manual/submit-manual-edition.ts'
import { anActor } from '../../support/city.ts'
import type { WorkingCity } from '../../support/working-city.ts'
import type { MutationCase } from './mutation-cases.ts'
import { roundCases } from './round-cases.ts'

type Draft = { readonly id: string; readonly version: number }
export type Drafting = (number: number) => Promise<Draft>

/** An edition of the manual is submitted, reviewed by somebody else, and published. */
export const reviewCases = (
  city: WorkingCity,
  aDraft: Drafting,
): Readonly<Record<string, MutationCase>> => {
  const confirmed = async (number: number) => {
    const { id: editionId, version: expectedVersion } = await aDraft(number)
    return city.act((ctx) => confirmPhrases(ctx, { editionId, expectedVersion }))
  }
  const submitted = async (number: number) => {
    const { id: editionId, version: expectedVersion } = await confirmed(number)
    const reason = '时限过长'
    return city.act((ctx) => submitManualEdition(ctx, { editionId, expectedVersion, reason }))
  }
  const approved = async (number: number) => {
    const expected = expectedOf(await submitted(number))
    const leader = city.actAs(anActor([{ role: 'LEADER', unitId: null }]))
    return leader((ctx) => reviewManualEdition(ctx, { ...expected, decision: 'APPROVE' }))
  }
  return {
    ...roundCases(city, submitted),
    submitManualEdition: {
      by: 'CITY_ADMINISTRATOR',
      input: async (number) => ({ ...named(await confirmed(number)), reason: '时限过长' }),
    },
    reviewManualEdition: {
      by: 'LEADER',
      input: async (number) => ({
        ...named(await submitted(number)),
        ...{ decision: 'APPROVE', comment: '同意', meeting: '第3次会议' },
      }),
    },
    rollBackManualEdition: {
      by: 'CITY_ADMINISTRATOR',
      input: async (number) => ({
        editionId: encodeId('ManualEdition', await aSupersededEdition(city)),
        reason: `新规定难以执行 ${number}`,
      }),
    },
    publishManualEdition: {
      by: 'CITY_ADMINISTRATOR',
      input: async (number) => ({
        ...named(await approved(number)),
        ...{ from: `2026-04-0${number}T00:00:00Z`, reason: '旧小类不再受理' },
        until: `2026-04-0${number}T12:00:00Z`,
        examplesReason: '示例待修订',
        document: {
          documentNumber: `测城管发〔2026〕${number}号`,
          meeting: '第3次会议',
          issuingBody: '测试市城市管理委员会',
          issuedOn: '2026-03-02',
        },
      }),
    },
  }
}

/** As the first of the city is once another one has taken over. */
async function aSupersededEdition({ act }: WorkingCity): Promise<string> {
  return act(async ({ db, now }) => {
    const { id } = await db.manualEdition.findFirstOrThrow({ orderBy: { number: 'asc' } })
    await db.manualEdition.update({ where: { id }, data: { inForceUntil: now() } })
    return id
  })
}

const expectedOf = ({ id: editionId, version: expectedVersion }: Draft) => ({
  editionId,
  expectedVersion,
})

const named = (draft: Draft) => {
  const { editionId, expectedVersion } = expectedOf(draft)
  return { editionId: encodeId('ManualEdition', editionId), expectedVersion }
}
