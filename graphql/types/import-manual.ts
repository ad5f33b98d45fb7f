import { z } from 'zod'
import { importManual } from '../../services/command-manual/import-manual.ts'
import type { ImportReport } from '../../services/command-manual/import-report.ts'
import { builder } from '../builder.ts'
import { encodeId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { ImportOutcome, UnitRuleKind } from './enums.ts'
import { idempotencyKey } from './input.ts'

const DaysMeaning = builder.enumType('DaysMeaning', {
  description: 'What 天 means in this manual',
  values: { WORKING: { value: 'working' }, NATURAL: { value: 'natural' } } as const,
})
const HoursMeaning = builder.enumType('HoursMeaning', {
  description: 'What 小时 means in this manual',
  values: { WORKING: { value: 'working' }, URGENT: { value: 'urgent' } } as const,
})

const ImportManualInput = builder.inputType('ImportManualInput', {
  fields: (t) => ({
    name: t.string({ validate: z.string().min(1).max(200), description: 'The file’s name' }),
    title: t.string({ validate: z.string().min(1).max(200) }),
    content: t.string({ description: 'The spreadsheet (.xlsx, or .csv by its name), base64' }),
    days: t.field({ type: DaysMeaning }),
    hours: t.field({ type: HoursMeaning }),
    dryRun: t.boolean({ defaultValue: false }),
    idempotencyKey: idempotencyKey(t),
  }),
})

const ReadPhrase = builder.objectRef<ImportReport['phrases'][number]>('ReadPhrase').implement({
  fields: (t) => ({
    phrase: t.exposeString('phrase'),
    kind: t.expose('kind', { type: UnitRuleKind }),
    unitName: t.exposeString('unitName', { nullable: true }),
    occurrences: t.exposeInt('occurrences'),
  }),
})
const ReadLineType = builder.objectRef<ImportReport['lines'][number]>('ReadLine').implement({
  fields: (t) => ({
    sheet: t.exposeString('sheet'),
    row: t.exposeInt('row'),
    outcome: t.expose('outcome', { type: ImportOutcome }),
    reason: t.exposeString('reason'),
  }),
})

const ImportManualSuccess = builder.objectRef<ImportReport>('ImportManualSuccess').implement({
  description: '导入报告 — what was read, what was assumed, what was not read.',
  fields: (t) => ({
    editionId: t.id({
      nullable: true,
      description: 'Null for a dry run',
      resolve: ({ edition }) => (edition === null ? null : encodeId('ManualEdition', edition.id)),
    }),
    version: t.int({ nullable: true, resolve: ({ edition }) => edition?.version ?? null }),
    created: t.exposeBoolean('created'),
    standard: t.exposeString('standard'),
    entries: t.exposeInt('entries'),
    classes: t.exposeInt('classes'),
    notRead: t.exposeInt('notRead'),
    assumed: t.exposeInt('assumed'),
    phrases: t.field({ type: [ReadPhrase], resolve: ({ phrases }) => phrases }),
    lines: t.field({ type: [ReadLineType], resolve: ({ lines }) => lines }),
  }),
})

builder.mutationField('importManual', (t) =>
  t.field({
    type: ImportManualSuccess,
    ...refusable,
    authScopes: { may: 'importManual' },
    description: '导入手册 — reads a city’s spreadsheet into a new draft edition.',
    args: { input: t.arg({ type: ImportManualInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'importManual', input }, (ctx, { content, ...rest }) =>
        importManual(ctx, { ...rest, content: Buffer.from(content, 'base64') }),
      ),
  }),
)
