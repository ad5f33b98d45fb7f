import type { DataProvider, GetListParams, GetListResult } from 'ra-core'
import { administrationLists } from '../administration/lists.ts'
import { listCases } from '../cases/list-cases.ts'
import { listLedger } from '../clock-ledger/list-ledger.ts'
import { listRequests } from '../clock-requests/list-requests.ts'
import { listHandovers } from '../handovers/list-handovers.ts'
import { listMapCases } from '../map/map-cases.ts'
import { listOrders } from '../supervision-orders/list-orders.ts'
import { listWaitingTasks } from '../work-list/list-waiting-tasks.ts'
import { ApiError } from './api-error.ts'

type Lister = (params: GetListParams) => Promise<GetListResult>

const lists: Readonly<Record<string, Lister>> = {
  cases: listCases,
  'work-list': listWaitingTasks,
  handovers: listHandovers,
  map: listMapCases,
  'clock-ledger': listLedger,
  'clock-requests': listRequests,
  'supervision-orders': listOrders,
  ...administrationLists,
}

const notOffered = async (): Promise<never> => {
  throw new ApiError('FAULT', 'The API does not offer this.')
}

/** 数据来源 — lists for react-admin; acts go to the API by their own names. */
export const dataProvider = {
  getList: (resource: string, params: GetListParams) => lists[resource]?.(params) ?? notOffered(),
  getOne: notOffered,
  getMany: notOffered,
  getManyReference: notOffered,
  create: notOffered,
  update: notOffered,
  updateMany: notOffered,
  delete: notOffered,
  deleteMany: notOffered,
  // the generic rows of react-admin meet the exact rows of the API here
} as unknown as DataProvider
