import { z } from 'zod'
import type { SheetHeading, SheetHeadings } from '../../services/command-manual/headings-of.ts'
import { readHeadings } from '../../services/command-manual/read-headings.ts'
import type { ManualColumn as Column } from '../../services/command-manual/recognize-columns.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'

export const ManualColumn = builder.enumType('ManualColumn', {
  description: '栏目 — what a column of a manual’s spreadsheet can hold.',
  values: {
    MAJOR_CODE: { value: 'majorCode' },
    MAJOR_NAME: { value: 'majorName' },
    MINOR_CODE: { value: 'minorCode' },
    MINOR_NAME: { value: 'minorName' },
    UNITS: { value: 'units' },
    SUPERVISING: { value: 'supervising' },
    FILING_CONDITION: { value: 'filingCondition' },
    CLOSING_CONDITION: { value: 'closingCondition' },
    LIMIT: { value: 'limit' },
    EVIDENCE: { value: 'evidenceRequired' },
    LEGAL_BASES: { value: 'legalBases' },
    URGENT: { value: 'urgent' },
    SELF_HANDLING: { value: 'selfHandling' },
    EXCEPTION: { value: 'exceptionTo' },
    AREA: { value: 'area' },
    AREA_CLASS: { value: 'areaClass' },
    GRADE: { value: 'grade' },
    SEASON: { value: 'season' },
    HOURS: { value: 'hours' },
    DISPATCH: { value: 'dispatch' },
    VERIFICATION: { value: 'verification' },
    QUICK_PATH: { value: 'quickPath' },
  } as const satisfies Readonly<Record<string, { readonly value: Column }>>,
})

const ManualHeading = builder.objectRef<SheetHeading>('ManualHeading').implement({
  description: '标题 — a heading of a sheet, and what its column is taken for.',
  fields: (t) => ({
    heading: t.exposeString('heading'),
    column: t.expose('column', {
      type: ManualColumn,
      nullable: true,
      description: 'Null where nobody knows, or the city has said that it is not read',
    }),
    sample: t.exposeString('sample', { description: 'The first words below it' }),
  }),
})

const ManualSheet = builder.objectRef<SheetHeadings>('ManualSheet').implement({
  description: '表头 — the row of a sheet that is, or probably is, its headings.',
  fields: (t) => ({
    sheet: t.exposeString('sheet'),
    row: t.exposeInt('row'),
    headings: t.field({ type: [ManualHeading], resolve: ({ headings }) => headings }),
    missing: t.field({
      type: [ManualColumn],
      description: 'Without these the sheet cannot be read',
      resolve: ({ missing }) => missing,
    }),
  }),
})

builder.queryField('manualHeadings', (t) =>
  t.field({
    type: [ManualSheet],
    authScopes: { may: 'manualHeadings' },
    description:
      '识别栏目 — the headings of a manual’s file, by themselves or as the city has said before.',
    args: {
      name: t.arg.string({ validate: z.string().min(1).max(200) }),
      content: t.arg.string({
        description: 'The spreadsheet (.xlsx, or .csv by its name), base64',
      }),
    },
    resolve: (_root, { name, content }, { db, viewer }) =>
      readHeadings(
        { db, city: (viewer ?? nobody).scope },
        { name, content: Buffer.from(content, 'base64') },
      ),
  }),
)
