import { z } from 'zod'
import { exportList } from '../../services/exports/export-list.ts'
import { mostRows } from '../../services/exports/write-export.ts'
import { builder } from '../builder.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { CaseFilter, caseFilter } from './case-filter.ts'
import { ClockLedgerFilter, ledgerFilter } from './clock-ledger.ts'
import { ExportFormat, ViewList } from './enums.ts'
import { idempotencyKey } from './input.ts'
import { ListExport } from './list-export.ts'
import { OfficeFilter, officeFilter } from './office-filter.ts'
import { WorkListFilter, workListFilter } from './work-list-filter.ts'

const language = z.enum(['zh', 'en'])
const ExportListInput = builder.inputType('ExportListInput', {
  fields: (t) => ({
    list: t.field({ type: ViewList }),
    format: t.field({ type: ExportFormat }),
    workListFilter: t.field({ type: WorkListFilter, required: false }),
    caseFilter: t.field({ type: CaseFilter, required: false }),
    ledgerFilter: t.field({ type: ClockLedgerFilter, required: false }),
    officeFilter: t.field({ type: OfficeFilter, required: false }),
    language: t.string({
      required: false,
      validate: language,
      description: 'Of the headings, zh or en; the viewer’s own where it is left out',
    }),
    idempotencyKey: idempotencyKey(t),
  }),
})

const ExportListSuccess = builder.objectRef<{ exportId: string }>('ExportListSuccess').implement({
  fields: (t) => ({
    listExport: t.prismaField({
      type: ListExport,
      resolve: (query, { exportId }, _args, { db }) =>
        db.listExport.findUniqueOrThrow({ ...query, where: { id: exportId } }),
    }),
  }),
})

builder.mutationField('exportList', (t) =>
  t.field({
    type: ExportListSuccess,
    ...refusable,
    authScopes: { may: 'exportList' },
    description: `导出 — a list as it is filtered, ${mostRows} rows at most, in a file that is kept for a day.`,
    args: { input: t.arg({ type: ExportListInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'exportList', input }, (ctx, given) => {
        const { list, format } = given
        const office = officeFilter(given.officeFilter ?? {})
        const filters = {
          ...{ PEOPLE: office, UNITS: office, DUTIES: office },
          ...{ AUDIT: office, COMPONENTS: office, CATALOGUE: office },
          ...{ ROLE_HOLDERS: office, LABELS: office, API_KEYS: office },
          ...{ HANDOVERS: office, CLOCK_REQUESTS: office, SUPERVISION_ORDERS: office },
          ...{ MANUAL_EDITIONS: office, PROCESS_EDITIONS: office, CLASS_MAPPINGS: office },
          WORK_LIST: workListFilter(given.workListFilter),
          CASES: caseFilter(given.caseFilter),
          CLOCK_LEDGER: ledgerFilter(given.ledgerFilter ?? {}),
        }
        return exportList(ctx, {
          ...{ list, format, filter: filters[list] },
          ...(given.language && { language: language.parse(given.language) }),
        })
      }),
  }),
)
