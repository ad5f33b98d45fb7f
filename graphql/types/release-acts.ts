import { z } from 'zod'
import type { DocumentGiven, ReleaseGiven } from '../../services/releases/content.ts'
import { reviewRelease } from '../../services/releases/review-release.ts'
import { changeRelease, createRelease } from '../../services/releases/save-release.ts'
import { scheduleRelease } from '../../services/releases/schedule-release.ts'
import { withdrawRelease } from '../../services/releases/withdraw-release.ts'
import { builder } from '../builder.ts'
import { encodeId, rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { type InputBuilder, idempotencyKey } from './input.ts'
import { Release } from './release.ts'

export const words = z.string().trim().max(1000)

type Changed = { readonly releaseId: string; readonly version: number }
/** What an act on a release answers: the release as it is now. */
export const changedRelease = (name: string) =>
  builder.objectRef<Changed>(name).implement({
    fields: (t) => ({
      releaseId: t.id({ resolve: ({ releaseId }) => encodeId('Release', releaseId) }),
      version: t.exposeInt('version'),
      release: t.prismaField({
        type: Release,
        resolve: (query, { releaseId: id }, _args, { db }) =>
          db.release.findUniqueOrThrow({ ...query, where: { id } }),
      }),
    }),
  })

export const ReleaseDocumentInput = builder.inputType('ReleaseDocumentInput', {
  description: '发文信息 — how the manual of a release is issued.',
  fields: (t) => ({
    documentNumber: t.string({ validate: z.string().trim().min(1).max(100) }),
    meeting: t.string({ required: false, validate: z.string().max(200) }),
    issuingBody: t.string({ validate: z.string().trim().min(1).max(100) }),
    issuedOn: t.string({ validate: z.string().max(10), description: '2026-11-22' }),
    reason: t.string({
      required: false,
      validate: words,
      description: 'Why it is published although its checks warn; refused without where they do',
    }),
    examplesReason: t.string({
      required: false,
      validate: words,
      description: 'Why it is published although examples differ; refused without where they do',
    }),
  }),
})
const ReleaseManualInput = builder.inputType('ReleaseManualInput', {
  fields: (t) => ({
    editionId: t.id({ description: 'An approved edition' }),
    document: t.field({ type: ReleaseDocumentInput }),
  }),
})
const ReleaseCalendarInput = builder.inputType('ReleaseCalendarInput', {
  fields: (t) => ({
    calendarId: t.id({ description: 'A draft' }),
    applyToOpen: t.boolean({
      description: 'Also to the cases that are open then, in the background',
    }),
  }),
})
const content = (t: InputBuilder) => ({
  name: t.string({ validate: z.string().trim().min(1).max(80) }),
  reason: t.string({ validate: words.min(1) }),
  instant: t.field({ type: 'DateTime', description: 'When all of it is to take effect' }),
  manual: t.field({ type: ReleaseManualInput, required: false }),
  draftIds: t.idList({
    required: false,
    description: 'Drafts of processes that wait for their review: that of the release is theirs',
  }),
  calendar: t.field({ type: ReleaseCalendarInput, required: false }),
})
export const choice = (t: InputBuilder) => ({
  releaseId: t.id(),
  expectedVersion: t.int({ description: 'Refused with VERSION_CONFLICT when it has changed.' }),
  idempotencyKey: idempotencyKey(t),
})

const ownId = <Given extends { readonly releaseId: string }>(given: Given): Given => ({
  ...given,
  releaseId: rowId('Release', given.releaseId),
})

type Nullable<Given> = { readonly [Key in keyof Given]: Given[Key] | null | undefined }
type SaidDocument = Nullable<DocumentGiven>
type Said = Pick<ReleaseGiven, 'name' | 'reason' | 'instant'> & {
  readonly manual?: {
    readonly editionId: string
    readonly document: SaidDocument
  }
  readonly draftIds?: readonly string[]
  readonly calendar?: NonNullable<ReleaseGiven['calendar']>
}

const contentOf = ({ name, reason, instant, manual, draftIds, calendar }: Said): ReleaseGiven => ({
  ...{ name, reason, instant },
  ...(manual && { manual: manualOf(manual) }),
  draftIds: (draftIds ?? []).map((id) => rowId('ProcessDraft', id)),
  ...(calendar && {
    calendar: { ...calendar, calendarId: rowId('WorkingCalendar', calendar.calendarId) },
  }),
})

const manualOf = ({ editionId, document }: NonNullable<Said['manual']>) => ({
  editionId: rowId('ManualEdition', editionId),
  document: documentOf(document),
})

export const documentOf = (said: SaidDocument): DocumentGiven => ({
  documentNumber: said.documentNumber ?? '',
  issuingBody: said.issuingBody ?? '',
  issuedOn: said.issuedOn ?? '',
  meeting: said.meeting ?? undefined,
  reason: said.reason ?? undefined,
  examplesReason: said.examplesReason ?? undefined,
})

const CreateReleaseSuccess = changedRelease('CreateReleaseSuccess')
const CreateReleaseInput = builder.inputType('CreateReleaseInput', {
  fields: (t) => ({ ...content(t), idempotencyKey: idempotencyKey(t) }),
})

builder.mutationField('createRelease', (t) =>
  t.field({
    type: CreateReleaseSuccess,
    ...refusable,
    authScopes: { may: 'createRelease' },
    description:
      '新建发布批 — ties what is to take effect at one instant, all or none; none of it is published by itself meanwhile.',
    args: { input: t.arg({ type: CreateReleaseInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'createRelease', input }, (ctx, given) =>
        createRelease(ctx, contentOf(given)),
      ),
  }),
)

const ChangeReleaseSuccess = changedRelease('ChangeReleaseSuccess')
const ChangeReleaseInput = builder.inputType('ChangeReleaseInput', {
  fields: (t) => ({ ...content(t), ...choice(t) }),
})

builder.mutationField('changeRelease', (t) =>
  t.field({
    type: ChangeReleaseSuccess,
    ...refusable,
    authScopes: { may: 'changeRelease' },
    description: '修改发布批 — the whole of it; what was reviewed has to be reviewed again.',
    args: { input: t.arg({ type: ChangeReleaseInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'changeRelease', input }, (ctx, given) =>
        changeRelease(ctx, {
          ...contentOf(given),
          releaseId: rowId('Release', given.releaseId),
          expectedVersion: given.expectedVersion,
        }),
      ),
  }),
)

const ReviewReleaseSuccess = changedRelease('ReviewReleaseSuccess')
const ReviewReleaseInput = builder.inputType('ReviewReleaseInput', { fields: choice })

builder.mutationField('reviewRelease', (t) =>
  t.field({
    type: ReviewReleaseSuccess,
    ...refusable,
    authScopes: { may: 'reviewRelease' },
    description:
      '审核发布批 — somebody else than the authors of it and of what it brings approves it as it stands.',
    args: { input: t.arg({ type: ReviewReleaseInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'reviewRelease', input }, (ctx, given) =>
        reviewRelease(ctx, { ...ownId(given), jobTypes: context.models.jobTypes }),
      ),
  }),
)

const ScheduleReleaseSuccess = changedRelease('ScheduleReleaseSuccess')
const ScheduleReleaseInput = builder.inputType('ScheduleReleaseInput', { fields: choice })

builder.mutationField('scheduleRelease', (t) =>
  t.field({
    type: ScheduleReleaseSuccess,
    ...refusable,
    authScopes: { may: 'scheduleRelease' },
    description: '排定发布批 — what is reviewed takes effect by itself at its instant.',
    args: { input: t.arg({ type: ScheduleReleaseInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'scheduleRelease', input }, (ctx, given) =>
        scheduleRelease(ctx, { ...ownId(given), jobTypes: context.models.jobTypes }),
      ),
  }),
)

const WithdrawReleaseSuccess = changedRelease('WithdrawReleaseSuccess')
const WithdrawReleaseInput = builder.inputType('WithdrawReleaseInput', {
  fields: (t) => ({ ...choice(t), reason: t.string({ validate: words.min(1) }) }),
})

builder.mutationField('withdrawRelease', (t) =>
  t.field({
    type: WithdrawReleaseSuccess,
    ...refusable,
    authScopes: { may: 'withdrawRelease' },
    description: '撤回发布批 — before its instant; what it was to bring is free again.',
    args: { input: t.arg({ type: WithdrawReleaseInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'withdrawRelease', input }, (ctx, given) =>
        withdrawRelease(ctx, ownId(given)),
      ),
  }),
)
