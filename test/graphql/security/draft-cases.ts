import { encodeId } from '../../../graphql/ids.ts'
import { changeManualLine } from '../../../services/manual-drafts/change-line.ts'
import { commentManualLine } from '../../../services/manual-drafts/line-comments.ts'
import { startManualDraft } from '../../../services/manual-drafts/start-draft.ts'
import { startDraftFromUpstream } from '../../../services/manual-inheritance/start-from-upstream.ts'
import { aTemplateAbove } from '../../services/manual-inheritance/a-template.ts'
import { aCaseAt, reach, take, type WorkingCity } from '../../support/working-city.ts'
import type { MutationCase } from './mutation-cases.ts'

const by = 'CITY_ADMINISTRATOR'
const words = {
  ...{ filingCondition: '松动', closingCondition: '加固', supervisingText: '市城管局' },
  ...{ evidenceRequired: '处置前后照片', urgent: true, selfHandling: true, quickPath: true },
  ...{ dispatch: 'AUTOMATIC', verification: 'NONE' },
  scope: {
    ...{ exceptionTo: 1, season: '11-15~03-15', hours: '22:00~06:00' },
    ...{ areaClass: 'FIRST', grade: 'SEVERE' },
  },
  ladder: [
    { percent: 50, offices: ['LEADER'] },
    { percent: 100, offices: ['HOLDER', 'DESK'] },
  ],
  legalBases: [{ kind: 'LAW', title: '《城市道路管理条例》', reference: '第二十三条' }],
}
const limit = { limitValue: 3, limitUnit: 'WORKING_DAY', limitStages: '警示4工作时' }

/** 手册编辑 — the lines of a draft, each act on a draft of its own. */
export const draftCases = (city: WorkingCity): Readonly<Record<string, MutationCase>> => ({
  startManualDraft: {
    by,
    input: async (number) => ({
      editionId: encodeId('ManualEdition', (await aDraftsLine(city)).editionId),
      ...{ title: `修订 ${number}`, reason: '时限调整' },
    }),
  },
  startDraftFromUpstream: {
    by,
    input: async (number) => ({
      editionId: encodeId('ManualEdition', await aTemplateAbove(city)),
      ...{ title: `承接 ${number}`, reason: '执行上级标准' },
    }),
  },
  takeUpstreamChanges: {
    by,
    input: async () => {
      const upstreamId = await aTemplateAbove(city)
      const { editionId, version } = await city.act((ctx) =>
        startDraftFromUpstream(ctx, { editionId: upstreamId, reason: '执行上级标准' }),
      )
      return {
        editionId: encodeId('ManualEdition', editionId),
        upstreamId: encodeId('ManualEdition', upstreamId),
        ...{ expectedVersion: version, changeIds: [] },
      }
    },
  },
  draftRuling: {
    by,
    input: async () => ({ caseId: encodeId('Case', await aRuledCase(city)) }),
  },
  changeManualLine: {
    by,
    input: async () => ({ ...(await itsLine(city)), ...words, ...limit, rules: await rules(city) }),
  },
  removeManualLine: { by, input: () => itsLine(city) },
  undoManualEdit: {
    by,
    input: async () => {
      const { id, version } = await aDraftsLine(city)
      const change = { entryId: id, expectedVersion: version, filingCondition: '松动' }
      const { editId } = await city.act((ctx) => changeManualLine(ctx, change))
      return { editId: encodeId('ManualEdit', editId ?? '') }
    },
  },
  ...manyLines(city),
  ...comments(city),
})

const manyLines = (city: WorkingCity): Readonly<Record<string, MutationCase>> => ({
  addManualLine: {
    by,
    input: async () => {
      const { editionId, kind, classCode } = await aDraftsLine(city)
      const line = { kind, classCode, ...words, ...limit, rules: await rules(city) }
      return { editionId: encodeId('ManualEdition', editionId), ...line }
    },
  },
  changeManualLines: {
    by,
    input: async () => {
      const { editionId } = await aDraftsLine(city)
      const draft = { editionId: encodeId('ManualEdition', editionId), expectedVersion: 1 }
      return { ...draft, filter: { text: '井盖' }, change: { limitFactor: 1.5 }, dryRun: false }
    },
  },
})

const comments = (city: WorkingCity): Readonly<Record<string, MutationCase>> => ({
  commentManualLine: {
    by,
    input: async (number) => ({ entryId: (await itsLine(city)).entryId, text: `请核对 ${number}` }),
  },
  settleManualComment: {
    by,
    input: async () => {
      const { id: entryId } = await aDraftsLine(city)
      const said = { entryId, text: '请核对' }
      const { commentId } = await city.act((ctx) => commentManualLine(ctx, said))
      return { commentId: encodeId('ManualLineComment', commentId) }
    },
  },
})

const rules = async (city: WorkingCity) => [
  { kind: 'NAMED_UNIT', unitId: encodeId('OrganizationUnit', await aUnit(city)), phrase: '' },
  { kind: 'STREET_BY_PLACE', phrase: '所属街办' },
]

const itsLine = async (city: WorkingCity) => {
  const { id, version } = await aDraftsLine(city)
  return { entryId: encodeId('ManualEntry', id), expectedVersion: version }
}

/** In a street of its own, of which no draft says anything yet. */
async function aRuledCase(city: WorkingCity): Promise<string> {
  const { caseId, task, unitId } = await aCaseAt(city, 'userTask_AcceptCase')
  await take(city, task, { outcome: 'REFUSE', comment: '不属本单位职责' })
  const dispute = await reach(city, caseId, 'userTask_RuleDispute')
  const answers = { unitId, grounds: '权属登记在该单位名下' }
  await take(city, dispute, { outcome: 'RULE', answers })
  await city.act(async ({ db, city: { cityId } }) => {
    const street = { cityId, kind: 'STREET', name: caseId, code: caseId } as const
    const { id: streetId } = await db.organizationUnit.create({ data: street })
    await db.case.update({ where: { id: caseId }, data: { streetId } })
  })
  return caseId
}

/** The first line of a fresh draft of the manual in force. */
const aDraftsLine = ({ act }: WorkingCity) =>
  act(async (ctx) => {
    const inForce = { where: { status: 'PUBLISHED' as const } }
    const { id } = await ctx.db.manualEdition.findFirstOrThrow(inForce)
    const { editionId } = await startManualDraft(ctx, { editionId: id, reason: '时限调整' })
    return ctx.db.manualEntry.findFirstOrThrow({ where: { editionId, conditionNo: 1 } })
  })

const aUnit = ({ act }: WorkingCity) =>
  act(async ({ db }) => {
    const { id } = await db.organizationUnit.findFirstOrThrow({ where: { kind: 'DEPARTMENT' } })
    return id
  })
