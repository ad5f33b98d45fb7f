import { encodeId } from '../../../graphql/ids.ts'
import type { Role } from '../../../prisma/generated/client.ts'
import { startManualDraft } from '../../../services/manual-drafts/start-draft.ts'
import { answerManualRound } from '../../../services/manual-rounds/answer-round.ts'
import { openManualRound } from '../../../services/manual-rounds/open-round.ts'
import { anActor } from '../../support/city.ts'
import { aStoredPhoto } from '../../support/stored-photo.ts'
import { unitNamed, type WorkingCity } from '../../support/working-city.ts'
import type { MutationCase } from './mutation-cases.ts'

type Submitted = { readonly id: string; readonly version: number }

/** Named by lines that the manual in force has and the drafts have not. */
const department = '市排水服务中心'

/** Units are asked about an edition in review, answer, and are answered. */
export const roundCases = (
  city: WorkingCity,
  submitted: (number: number) => Promise<Submitted>,
): Readonly<Record<string, MutationCase>> => ({
  openManualRound: {
    by: 'CITY_ADMINISTRATOR',
    input: async (number) => {
      const { id, version } = await submitted(number)
      return {
        ...{ editionId: encodeId('ManualEdition', id), expectedVersion: version },
        ...{ answerBy: answerBy.toISOString(), note: `请于月底前答复 ${number}` },
      }
    },
  },
  answerManualRound: {
    by: 'DEPARTMENT_OFFICER',
    at: () => unitNamed(city, department),
    input: async (number) => {
      const { entryId, ...asked } = await anInquiry(city, await submitted(number))
      return { ...named(asked), objections: [{ ...line(entryId), text: `时限不足 ${number}` }] }
    },
  },
  decideManualObjection: {
    by: 'CITY_ADMINISTRATOR',
    input: async (number) => {
      const { entryId, ...asked } = await anInquiry(city, await submitted(number))
      const officer = anActor([{ role: 'DEPARTMENT_OFFICER', unitId: asked.unitId }])
      const objections = [{ entryId, text: '时限不足' }]
      await city.actAs(officer)((ctx) => answerManualRound(ctx, { ...asked, objections }))
      return { ...named(asked), ...line(entryId), decision: 'ADOPTED', reason: `属实 ${number}` }
    },
  },
  acknowledgeManualEdition: {
    by: 'DEPARTMENT_OFFICER',
    at: () => unitNamed(city, department),
    input: async () => ({
      editionId: encodeId('ManualEdition', await anIssuedEdition(city)),
      unitId: encodeId('OrganizationUnit', await unitNamed(city, department)),
    }),
  },
  attachLegalDocument: {
    by: 'CITY_ADMINISTRATOR',
    input: async (number) => ({
      ...(await anEditionThatNames(city, `《条例${number}》`)),
      attachmentId: encodeId('Attachment', await aFileOf(city, 'CITY_ADMINISTRATOR')),
    }),
  },
  attachManualScan: {
    by: 'CITY_ADMINISTRATOR',
    input: async () => ({
      editionId: encodeId('ManualEdition', await anIssuedEdition(city)),
      attachmentId: encodeId('Attachment', await aFileOf(city, 'CITY_ADMINISTRATOR')),
    }),
  },
})

/** An edition whose lines rest on a law. */
async function anEditionThatNames(city: WorkingCity, title: string) {
  const editionId = await anIssuedEdition(city)
  const legalBases = [{ kind: 'LAW', title, reference: '第一条' }]
  await city.act(({ db }) =>
    db.manualEntry.updateMany({ where: { editionId }, data: { legalBases } }),
  )
  return { editionId: encodeId('ManualEdition', editionId), title, reference: '' }
}

/** What whoever of a role came last has sent: the one who asks. */
async function aFileOf({ act, actAs }: WorkingCity, name: Role): Promise<string> {
  const { id } = await act(({ db }) =>
    db.person.findFirstOrThrow({ where: { name }, orderBy: { id: 'desc' } }),
  )
  return aStoredPhoto(actAs(anActor([{ role: name, unitId: null }], id)))
}

/** As once it was published as a document, in force at no instant of the other cases. */
const anIssuedEdition = ({ act }: WorkingCity) =>
  act(async (ctx) => {
    const first = await ctx.db.manualEdition.findFirstOrThrow({ orderBy: { number: 'asc' } })
    const { editionId } = await startManualDraft(ctx, { editionId: first.id, reason: '印发' })
    const data = { status: 'PUBLISHED', documentNumber: editionId, publishedAt: ctx.now() } as const
    await ctx.db.manualEdition.update({ where: { id: editionId }, data })
    return editionId
  })

const answerBy = new Date('2026-03-31T16:00:00Z')
const line = (entryId: string) => ({ entryId: encodeId('ManualEntry', entryId) })
const named = ({ roundId, unitId }: { roundId: string; unitId: string }) => ({
  roundId: encodeId('ManualRound', roundId),
  unitId: encodeId('OrganizationUnit', unitId),
})

/** The department is asked about a line that is to go. */
async function anInquiry(city: WorkingCity, { id: editionId, version }: Submitted) {
  const unitId = await unitNamed(city, department)
  const asked = { editionId, expectedVersion: version, answerBy }
  const { roundId } = await city.act((ctx) => openManualRound(ctx, asked))
  const { entryId } = await city.act(({ db }) =>
    db.manualRoundLine.findFirstOrThrow({ where: { roundUnit: { roundId, unitId } } }),
  )
  return { roundId, unitId, entryId }
}
