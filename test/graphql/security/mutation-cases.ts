import { encodeId } from '../../../graphql/ids.ts'
import type { Role } from '../../../prisma/generated/client.ts'
import { createApiKey } from '../../../services/accounts/create-api-key.ts'
import type { Ctx } from '../../../services/ctx.ts'
import { smallManual } from '../../services/command-manual/small-manual.ts'
import { importFile } from '../../support/import-file.ts'
import type { WorkingCity } from '../../support/working-city.ts'
import { calendarCases } from './calendar-cases.ts'
import { catalogueCases } from './catalogue-cases.ts'
import { draftCases } from './draft-cases.ts'
import { exampleCases } from './example-cases.ts'
import { aWaitingTask, officerCases } from './officer-cases.ts'
import { peopleCases } from './people-cases.ts'
import { processCases } from './process-cases.ts'
import { releaseCases } from './release-cases.ts'
import { requestCases } from './request-cases.ts'
import { reviewCases } from './review-cases.ts'
import { supervisionCases } from './supervision-cases.ts'
import { trialCases } from './trial-cases.ts'

/** One act that somebody may do, with every field of its input given; each number is another act. */
export type MutationCase = {
  readonly by: Role
  /** The unit at which the role is held, where that matters. */
  readonly at?: () => Promise<string>
  readonly input: (number: number) => Promise<Readonly<Record<string, unknown>>>
}

/** Acts that take no idempotency key, and why. */
export const withoutKey: Readonly<Record<string, string>> = {
  signIn: 'every sign-in opens a session of its own',
  signOut: 'a second time changes nothing',
  changePassword: 'nothing is kept of a password; a second time the current one is wrong',
}

const componentCode = '1408020102000001'

/** 写操作 — a case for every mutation: one without fails the tests that read this table. */
export const mutationCases = (city: WorkingCity): Readonly<Record<string, MutationCase>> => ({
  reportCase: {
    by: 'COLLECTOR',
    input: async (number) => ({
      ...{ source: 'COLLECTOR', classCode: city.staff.classCode, conditionNo: 1, componentCode },
      ...{ description: `井盖缺失 ${number}`, address: '南城街道一号', ...city.staff.point },
      ...{
        coordinateSystem: 'WGS84',
        gridCode: '140802001001001',
        reporterName: '李四',
        reporterPhone: '13800000000',
        // one that its sender has not sent is refused: test/graphql/files.db.test.ts
        attachmentIds: [],
        standard: await city.act(standardOf),
      },
    }),
  },
  completeTask: {
    by: 'SHIFT_LEADER',
    input: async () => ({
      taskId: await aWaitingTask(city),
      ...{ outcome: 'FILE', data: {}, comment: '同意', expectedVersion: 1 },
      attachmentIds: [],
    }),
  },
  ...officerCases(city),
  ...peopleCases(city),
  importManual: {
    by: 'CITY_ADMINISTRATOR',
    input: async (number) => ({
      ...{ name: 'manual.xlsx', title: `手册 ${number}`, days: 'WORKING', hours: 'WORKING' },
      ...{ dryRun: false, content: smallManual().toString('base64') },
      headings: [{ heading: '备注', column: null }],
    }),
  },
  confirmManualPhrases: {
    by: 'CITY_ADMINISTRATOR',
    input: async (number) => {
      const edition = await aDraft(city, number)
      const changes = [{ phrase: '节水中心', kind: 'NAMED_UNIT', unitName: '运城市节水中心' }]
      return {
        editionId: encodeId('ManualEdition', edition.id),
        expectedVersion: edition.version,
        changes,
      }
    },
  },
  ...reviewCases(city, (number) => aDraft(city, number)),
  ...{
    ...trialCases(city),
    ...draftCases(city),
    ...catalogueCases(city),
    ...calendarCases(city),
    ...{ ...processCases(city), ...releaseCases(city) },
    ...requestCases(city),
    ...supervisionCases(city),
  },
  ...exampleCases(city, (number) => aDraft(city, number)),
  reconcile: {
    by: 'SYSTEM_ADMINISTRATOR',
    input: async (number) => ({ repair: number % 2 === 0 }),
  },
  createApiKey: {
    by: 'SECURITY_ADMINISTRATOR',
    input: async (number) => ({
      ...{ name: `key ${number}`, scopes: ['API_CLIENT'], expiresAt: '2027-01-01T00:00:00Z' },
    }),
  },
  revokeApiKey: {
    by: 'SECURITY_ADMINISTRATOR',
    input: async (number) => {
      const name = `revoked ${number}`
      const { apiKeyId } = await city.act((ctx) =>
        createApiKey(ctx, { name, scopes: ['API_CLIENT'] }),
      )
      return { apiKeyId: encodeId('ApiKey', apiKeyId) }
    },
  },
})

/** What the cases refer to. */
export const prepareCases = (city: WorkingCity) =>
  city.act(({ db, city: { cityId } }) => {
    const { longitude, latitude } = city.staff.point
    const facts = {
      code: componentCode,
      classCode: city.staff.classCode,
      name: '雨水井盖',
      address: '南城街道',
    }
    return db.component.create({ data: { cityId, ...facts, longitude, latitude } })
  })

const standardOf = async ({ db }: Ctx) => (await db.catalogueClass.findFirstOrThrow()).standard

async function aDraft(city: WorkingCity, number: number) {
  const meanings = { days: 'working', hours: 'working' } as const
  const file = {
    name: 'draft.xlsx',
    title: `草稿 ${number}`,
    content: smallManual(),
  }
  const { edition } = await importFile(city.act, { ...meanings, ...file })
  if (edition === null) throw new Error('The draft was not made.')
  return edition
}
