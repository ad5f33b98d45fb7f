import { z } from 'zod'
import type { ImportDifference } from '../../services/command-manual/import-difference.ts'
import { importManual } from '../../services/command-manual/import-manual.ts'
import type { ImportReport } from '../../services/command-manual/import-report.ts'
import { readImport } from '../../services/command-manual/read-import.ts'
import { builder } from '../builder.ts'
import { encodeId } from '../ids.ts'
import { performAfter } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { ImportOutcome, UnitRuleKind } from './enums.ts'
import { idempotencyKey } from './input.ts'
import { ManualColumn } from './manual-headings.ts'

const DaysMeaning = builder.enumType('DaysMeaning', {
  description: 'What 天 means in this manual',
  values: { WORKING: { value: 'working' }, NATURAL: { value: 'natural' } } as const,
})
const HoursMeaning = builder.enumType('HoursMeaning', {
  description: 'What 小时 means in this manual',
  values: { WORKING: { value: 'working' }, URGENT: { value: 'urgent' } } as const,
})

const SaidHeading = builder.inputType('SaidHeading', {
  description: '栏目对照 — what a heading of the city’s own means; kept for its next file.',
  fields: (t) => ({
    heading: t.string({ validate: z.string().min(1).max(200) }),
    column: t.field({
      type: ManualColumn,
      required: false,
      description: 'Not read where none is said',
    }),
  }),
})

const ImportManualInput = builder.inputType('ImportManualInput', {
  fields: (t) => ({
    name: t.string({ validate: z.string().min(1).max(200), description: 'The file’s name' }),
    title: t.string({ validate: z.string().min(1).max(200) }),
    content: t.string({ description: 'The spreadsheet (.xlsx, or .csv by its name), base64' }),
    days: t.field({ type: DaysMeaning }),
    hours: t.field({ type: HoursMeaning }),
    dryRun: t.boolean({ defaultValue: false }),
    headings: t.field({ type: [SaidHeading], required: false }),
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

const ImportDifferenceType = builder.objectRef<ImportDifference>('ImportDifference').implement({
  description: '导入对比 — what the file has otherwise than the edition in force.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Of the edition in force' }),
    added: t.exposeInt('added'),
    removed: t.exposeInt('removed'),
    changed: t.exposeInt('changed'),
    newClasses: t.stringList({ resolve: ({ newClasses }) => [...newClasses] }),
    vanishedClasses: t.stringList({ resolve: ({ vanishedClasses }) => [...vanishedClasses] }),
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
    against: t.field({
      type: ImportDifferenceType,
      nullable: true,
      description: 'Null before the city’s first edition is in force',
      resolve: ({ against }) => against,
    }),
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
      performAfter(
        context,
        { operation: 'importManual', input },
        {
          before: ({ content, headings = [], name, days, hours }) =>
            readImport(context.act, {
              ...{ name, days, hours, content: Buffer.from(content, 'base64') },
              headings: headings.map(({ heading, column = null }) => ({ heading, column })),
            }),
          action: (ctx, { name, title, days, hours, dryRun }, manual) =>
            importManual(ctx, { name, title, days, hours, dryRun, manual }),
        },
      ),
  }),
)
