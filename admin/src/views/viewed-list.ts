import { caseAddress, caseFilter } from '../cases/case-filter.ts'
import type { TextKey } from '../texts/texts.ts'
import { shownColumns } from '../work-list/work-columns.ts'
import { addressFilter, workListFilter } from '../work-list/work-list-filter.ts'
import type { Filter } from './view.ts'

/** 视图所属列表 — what saved views are views of, and how its address says what a filter says. */
export type ViewedList = {
  readonly list: 'WORK_LIST' | 'CASES'
  /** What the list is called when it is looked at by no view. */
  readonly none: TextKey
  readonly hint: TextKey
  readonly filterOf: (address: Filter) => Filter
  readonly addressOf: (filter: Filter) => Record<string, string>
  /** The columns that it shows, by those that somebody has chosen; none where they are always the same. */
  readonly columnsOf: (chosen: readonly string[]) => readonly string[]
}

/** 工作列表的视图 — with the columns that it shows, in their order. */
export const viewsOfWorkList: ViewedList = {
  list: 'WORK_LIST',
  none: 'views.none',
  hint: 'views.nameHint',
  filterOf: workListFilter,
  addressOf: addressFilter,
  columnsOf: shownColumns,
}

/** 案件列表的视图 — its columns are always the same. */
export const viewsOfCases: ViewedList = {
  list: 'CASES',
  none: 'views.allCases',
  hint: 'views.nameHintCases',
  filterOf: caseFilter,
  addressOf: caseAddress,
  columnsOf: () => [],
}
