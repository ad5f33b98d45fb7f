import { statusAt } from '../../services/command-manual/edition-states.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { EditionStatus, ImportOutcome, LimitUnit, UnitRuleKind } from './enums.ts'
import { ManualEntry } from './manual-entry.ts'

const UnitPhrase = builder.prismaObject('UnitPhrase', {
  select: { id: true },
  description: '单位用语 — a phrase of the manual’s unit column, classified and confirmed.',
  fields: (t) => ({
    phrase: t.exposeString('phrase'),
    kind: t.expose('kind', { type: UnitRuleKind }),
    unitName: t.exposeString('unitName', { nullable: true }),
    occurrences: t.exposeInt('occurrences'),
    confirmedAt: t.expose('confirmedAt', { type: 'DateTime', nullable: true }),
  }),
})

const ImportLine = builder.prismaObject('ImportLine', {
  select: { id: true },
  description: '导入结果 — what became of a line of the spreadsheet that was not simply read.',
  fields: (t) => ({
    sheet: t.exposeString('sheet'),
    row: t.exposeInt('row'),
    outcome: t.expose('outcome', { type: ImportOutcome }),
    reason: t.exposeString('reason'),
  }),
})

export const ManualEdition = builder.prismaNode('ManualEdition', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'manualEdition' },
  description: '指挥手册版本 — one edition of the Command Manual.',
  fields: (t) => ({
    number: t.exposeInt('number'),
    title: t.exposeString('title'),
    standard: t.exposeString('standard'),
    status: t.field({
      type: EditionStatus,
      description: 'As it is now: superseded once the next edition is in force',
      select: { status: true, inForceUntil: true },
      resolve: (edition, _args, { now }) => statusAt(edition, now()),
    }),
    daysMeaning: t.expose('daysMeaning', { type: LimitUnit }),
    hoursMeaning: t.expose('hoursMeaning', { type: LimitUnit }),
    sourceName: t.exposeString('sourceName'),
    inForceFrom: t.expose('inForceFrom', { type: 'DateTime', nullable: true }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', nullable: true }),
    publishingReason: t.exposeString('publishingReason', {
      nullable: true,
      description: 'Why it was published although its checks warned',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    version: t.exposeInt('version'),
    entries: t.relatedConnection('entries', {
      type: ManualEntry,
      cursor: 'id',
      query: {
        orderBy: [{ kind: 'asc' }, { classCode: 'asc' }, { conditionNo: 'asc' }, { id: 'asc' }],
      },
    }),
    phrases: t.relation('phrases', { type: UnitPhrase, query: { orderBy: { phrase: 'asc' } } }),
    lines: t.relation('lines', {
      type: ImportLine,
      query: { orderBy: [{ sheet: 'asc' }, { row: 'asc' }] },
    }),
  }),
})

builder.queryField('manualEditions', (t) =>
  t.prismaConnection({
    type: ManualEdition,
    cursor: 'id',
    authScopes: { may: 'manualEditions' },
    description: 'Of the city itself; those of a place above are listed by upstreamManuals',
    resolve: (query, _root, _args, { db, viewer }) =>
      db.manualEdition.findMany({
        ...query,
        where: { cityId: viewer?.scope.cityId ?? '' },
        orderBy: [{ number: 'desc' }, { id: 'asc' }],
      }),
  }),
)

builder.queryField('manualEdition', (t) =>
  t.prismaField({
    type: ManualEdition,
    nullable: true,
    authScopes: { may: 'manualEdition' },
    args: { id: t.arg.id() },
    resolve: (query, _root, { id }, { db }) =>
      db.manualEdition.findUniqueOrThrow({ ...query, where: { id: rowId('ManualEdition', id) } }),
  }),
)
