/** 纸面 — what a case may take of the one page of A4 that it is printed on: the newest, and how many more there are. */
export const paper = {
  ...{ visits: 8, clocks: 4, hops: 3, merged: 2, units: 4 },
  /** Of each side of the comparison, and what stands beside them. */
  ...{ photos: 2, photoHeight: '26mm', documents: 2 },
} as const

/** Photos take the place of some of the steps. */
export const visitsOnPaper = (attachments: number): number =>
  attachments === 0 ? paper.visits : paper.visits - 2

const hidden = { display: 'none' }

/** Of a list in the order of time, on paper only the last rows. */
export const lastOnPaper = (most: number) =>
  ({ '@media print': { [`& > li:nth-last-of-type(n + ${most + 1})`]: hidden } }) as const

/** Of a list with what matters first, on paper only the first rows. */
export const firstOnPaper = (most: number) =>
  ({ '@media print': { [`& > li:nth-of-type(n + ${most + 1})`]: hidden } }) as const

/** Of a long text, on paper only so many lines. */
export const linesOnPaper = (most: number) =>
  ({
    '@media print': {
      ...{ display: '-webkit-box', WebkitBoxOrient: 'vertical', overflow: 'hidden' },
      WebkitLineClamp: String(most),
    },
  }) as const
