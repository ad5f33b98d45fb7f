import type { ReadManualInquiryQuery } from '../../api/generated/operations.ts'

/** 征求意见 — what a unit is asked, with its lines. */
export type ShownInquiry = NonNullable<ReadManualInquiryQuery['manualInquiry']>
