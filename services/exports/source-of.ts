import type { ListExport } from '../../prisma/generated/client.ts'
import type { ViewList } from '../../prisma/generated/enums.ts'
import { isPermitted } from '../accounts/assert-permission.ts'
import { filteredCases } from '../cases/case-filter.ts'
import { withClassesMeant } from '../cases/classes-meant.ts'
import { filteredWorkList } from '../cases/work-list-filter.ts'
import { workListOrder } from '../cases/work-list-order.ts'
import { waitingFor as decidedBy } from '../clock-requests/waiting-requests.ts'
import type { Act, Actor, Transaction } from '../ctx.ts'
import { waitingFor as signedForBy, visibleHandovers } from '../handovers/visible-handovers.ts'
import { ordersWhere } from '../supervision-orders/orders-where.ts'
import { holderRows, keyRows } from './access-rows.ts'
import { handoverRows, orderRows, requestRows } from './desk-rows.ts'
import { manualEditionRows, processEditionRows } from './edition-rows.ts'
import { exportFilters } from './export-filters.ts'
import { labelRows } from './label-rows.ts'
import { ledgerRows } from './ledger-rows.ts'
import { mappingRows, mappingsWhere } from './mapping-rows.ts'
import * as office from './office-filter.ts'
import { dutyRows, peopleRows, unitRows } from './office-rows.ts'
import { auditRows, classRows, componentRows } from './register-rows.ts'
import { caseRows, type Page, type Rows, taskRows, type Written } from './rows.ts'

type Cases = 'task' | 'case' | 'clockRequest' | 'handover' | 'supervisionOrder'
type Office = 'person' | 'organizationUnit' | 'duty' | 'roleAssignment' | 'apiKey' | 'auditEntry'
type Registers = 'component' | 'catalogueClass' | 'classMapping' | 'label'
type Editions = 'manualEdition' | 'processEdition'
/** What an export reads, each query by itself, inside the city. */
export type ExportReading = Pick<Transaction, Cases | Office | Registers | Editions | '$queryRaw'>
/** 来源 — the rows that were asked for, as they are filtered. */
export type Source = Pick<Rows<never>, 'headings'> & {
  readonly count: (most: number) => Promise<number>
  readonly read: (page: Omit<Page<never>, 'where'>) => ReturnType<Rows<never>['read']>
}
type Asked = {
  readonly act: Act
  readonly db: ExportReading
  readonly actor: Actor
  readonly written: Written & { readonly cityId: string }
  readonly kept: ListExport['filter']
}

const filtered = <Where>({ headings, count, read }: Rows<Where>, where: Where): Source => ({
  headings,
  count: (most) => count(where, most),
  read: (page) => read({ ...page, where }),
})

const sources: Readonly<Record<ViewList, (asked: Asked) => Source | Promise<Source>>> = {
  WORK_LIST: async ({ db, actor, written, kept }) => {
    const filter = await withClassesMeant(db, exportFilters.WORK_LIST.parse(kept))
    const where = filteredWorkList({ actor, filter, at: written.at })
    return filtered(taskRows(db, { ...written, order: workListOrder(filter) }), where)
  },
  CASES: async ({ db, actor, written, kept }) => {
    const where = await filteredCases(db, { actor, filter: exportFilters.CASES.parse(kept) })
    const reporter = isPermitted(actor, 'readReporter')
    return filtered(caseRows(db, { ...written, reporter }), where)
  },
  CLOCK_LEDGER: ({ act, written, kept }) =>
    filtered(ledgerRows(act, written), exportFilters.CLOCK_LEDGER.parse(kept)),
  PEOPLE: ({ db, actor, written, kept }) =>
    filtered(
      peopleRows(db, { ...written, actor }),
      office.peopleWhere(exportFilters.PEOPLE.parse(kept), written.at),
    ),
  UNITS: ({ db, written, kept }) =>
    filtered(unitRows(db, written), office.unitsWhere(exportFilters.UNITS.parse(kept))),
  DUTIES: ({ db, written, kept }) =>
    filtered(dutyRows(db, written), office.dutiesWhere(exportFilters.DUTIES.parse(kept))),
  AUDIT: ({ db, written, kept }) =>
    filtered(auditRows(db, written), office.auditWhere(exportFilters.AUDIT.parse(kept))),
  COMPONENTS: ({ db, written, kept }) =>
    filtered(
      componentRows(db, written),
      office.componentsWhere(exportFilters.COMPONENTS.parse(kept)),
    ),
  CATALOGUE: ({ db, written, kept }) =>
    filtered(
      classRows(db, written),
      office.classesWhere(exportFilters.CATALOGUE.parse(kept), written.cityId),
    ),
  ROLE_HOLDERS: ({ db, written, kept }) => {
    const filter = exportFilters.ROLE_HOLDERS.parse(kept)
    const period = office.askedPeriod(filter, written.at)
    return filtered(holderRows(db, { ...written, period }), office.holdersWhere(filter, period))
  },
  LABELS: ({ db, written }) => filtered(labelRows(db, written), null),
  API_KEYS: ({ db, written }) => filtered(keyRows(db, written), {}),
  HANDOVERS: ({ db, actor, written, kept }) => {
    const { waiting } = exportFilters.HANDOVERS.parse(kept)
    const where = { AND: [visibleHandovers(actor), waiting ? signedForBy(actor) : {}] }
    return filtered(handoverRows(db, written), where)
  },
  CLOCK_REQUESTS: ({ db, actor, written, kept }) => {
    const { waiting } = exportFilters.CLOCK_REQUESTS.parse(kept)
    const where = waiting ? decidedBy({ actor, cityId: written.cityId }) : {}
    return filtered(requestRows(db, written), where)
  },
  SUPERVISION_ORDERS: ({ db, actor, written, kept }) => {
    const { orderSide: side, orderState: state } = exportFilters.SUPERVISION_ORDERS.parse(kept)
    const where = ordersWhere({ actor, side, state, at: written.at })
    return filtered(orderRows(db, written), where)
  },
  MANUAL_EDITIONS: ({ db, written }) => filtered(manualEditionRows(db, written), {}),
  PROCESS_EDITIONS: ({ db, written }) => filtered(processEditionRows(db, written), {}),
  CLASS_MAPPINGS: async ({ db, written, kept }) => {
    const filter = exportFilters.CLASS_MAPPINGS.parse(kept)
    const where = await mappingsWhere(db, { filter, cityId: written.cityId })
    return filtered(mappingRows(db, written), where)
  },
}

/** 导出来源 — where the rows of a list come from, and how they are written down. */
export const sourceOf = (list: ViewList, asked: Asked) => sources[list](asked)
