import type { CasePhotosFragment } from '../api/generated/operations.ts'

type Stored = CasePhotosFragment['attachments'][number]
type MergedReport = CasePhotosFragment['mergedReports'][number]
type OrderSlip = CasePhotosFragment['orderSlips'][number]

/** 附件 — with the further report that brought it along, and which report of the case that was; or with the slip whose answer it came with. */
export type Attachment = Stored & {
  readonly report: (MergedReport & { readonly number: number }) | null
  readonly slip: OrderSlip | null
}

type Held = Pick<CasePhotosFragment, 'attachments' | 'mergedReports' | 'orderSlips'>

/** 分列附件 — what shows the place before handling, what shows it after, and what is no photo. */
export function photosOf({ attachments, mergedReports, orderSlips }: Held) {
  const all = attachments.map(
    (one): Attachment => ({ ...one, report: reportOf(one), slip: slipOf(one) }),
  )
  const photos = all.filter(({ media }) => media !== 'PDF')
  return {
    before: photos.filter(({ phase }) => phase === 'BEFORE'),
    after: photos.filter(({ phase }) => phase === 'AFTER'),
    documents: all.filter(({ media }) => media === 'PDF'),
  }

  function slipOf({ orderSlipId }: Stored): Attachment['slip'] {
    return orderSlips.find(({ id }) => id === orderSlipId) ?? null
  }

  function reportOf({ mergedReportId }: Stored): Attachment['report'] {
    const at = mergedReports.findIndex(({ id }) => id === mergedReportId)
    const report = mergedReports[at]
    // the case itself is the first report
    return report === undefined ? null : { ...report, number: at + 2 }
  }
}

/** From there it is another place. */
const farMeters = 200

export const isFar = ({ metersFromCase }: Pick<Stored, 'metersFromCase'>) =>
  metersFromCase !== null && metersFromCase > farMeters
