import type { InquiredFragment } from '../../api/generated/operations.ts'

/** 征求意见地址 — the page on which a unit answers. */
export const inquiryAddress = ({
  roundId,
  unitId,
}: Pick<InquiredFragment, 'roundId' | 'unitId'>): string => `/manual/inquiries/${roundId}/${unitId}`
