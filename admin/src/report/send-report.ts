import {
  MergeReport,
  type MergeReportInput,
  ReportCase,
  type ReportCaseInput,
} from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'
import { type Draft, givenPoint, hasReporter, sourceOf } from './draft.ts'

export type Reporting = {
  readonly draft: Draft
  /** That is shown as chosen while nobody has chosen another. */
  readonly conditionNo: number | null
  readonly attachmentIds: readonly string[]
}

/** 上报 — saves a draft as a case; sent again, it is the same case. */
export async function reportCase({ draft, conditionNo, attachmentIds }: Reporting) {
  const input: ReportCaseInput = {
    ...{ source: sourceOf(draft), ...reporterOf(draft), ...givenPoint(draft) },
    classCode: draft.classCode,
    conditionNo: Number(draft.conditionNo) || conditionNo,
    address: draft.address.trim(),
    description: draft.description.trim(),
    gridCode: draft.gridCode || null,
    componentCode: draft.componentCode || null,
    attachmentIds,
    idempotencyKey: draft.key,
  }
  return accepted((await ask(ReportCase, { input })).reportCase)
}

type Merging = Omit<Reporting, 'conditionNo'> & { readonly caseId: string }

/** 并案 — adds the reporter of a draft, and the photos, to a case that there is already. */
export async function mergeReport({ draft, caseId, attachmentIds }: Merging) {
  const input: MergeReportInput = {
    ...{ caseId, source: sourceOf(draft), ...reporterOf(draft) },
    description: draft.description.trim() || null,
    attachmentIds,
    // a draft becomes a case, or is merged into one: two acts, two keys
    idempotencyKey: `${draft.key}-merge`,
  }
  return accepted((await ask(MergeReport, { input })).mergeReport)
}

function reporterOf(draft: Draft) {
  if (!hasReporter(draft)) return {}
  return {
    reporterName: draft.reporterName.trim() || null,
    reporterPhone: draft.reporterPhone.trim() || null,
  }
}
