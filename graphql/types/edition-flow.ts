import { builder } from '../builder.ts'
import { EditionAct, EditionStatus } from './enums.ts'
import { ManualEdition } from './manual-edition.ts'

const EditionStep = builder.prismaObject('ManualEditionStep', {
  select: { id: true },
  description: '版本流转 — who took an edition to its next state, when, and what was said.',
  fields: (t) => ({
    act: t.expose('act', { type: EditionAct }),
    status: t.expose('status', { type: EditionStatus, description: 'What it was afterwards' }),
    at: t.expose('at', { type: 'DateTime' }),
    byName: t.exposeString('byName', {
      nullable: true,
      description: 'As they were called then; null for the system',
    }),
    comment: t.exposeString('comment', { nullable: true }),
  }),
})

builder.prismaObjectFields(ManualEdition, (t) => ({
  authorName: t.string({
    nullable: true,
    description: 'Who drafted it; null for the system',
    select: { createdById: true },
    resolve: async ({ createdById }, _args, { db }) =>
      createdById === null
        ? null
        : ((await db.person.findUnique({ where: { id: createdById } }))?.name ?? null),
  }),
  inForceUntil: t.expose('inForceUntil', {
    type: 'DateTime',
    nullable: true,
    description: 'When the next published edition takes over',
  }),
  documentNumber: t.exposeString('documentNumber', { nullable: true, description: '文号' }),
  meeting: t.exposeString('meeting', {
    nullable: true,
    description: 'The meeting that approved it',
  }),
  issuingBody: t.exposeString('issuingBody', { nullable: true, description: '发文机关' }),
  contentHash: t.exposeString('contentHash', {
    nullable: true,
    description: 'SHA-256 over what it said when it was published; null before',
  }),
  issuedOn: t.string({
    nullable: true,
    description: 'The day on which it was issued: 2026-11-22',
    select: { issuedOn: true },
    resolve: ({ issuedOn }) => issuedOn?.toISOString().slice(0, 10) ?? null,
  }),
  restores: t.relation('restores', {
    nullable: true,
    description: 'The earlier edition whose content it brings back',
  }),
  steps: t.relation('steps', { type: EditionStep, query: { orderBy: { id: 'asc' } } }),
}))
