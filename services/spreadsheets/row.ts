/** 行 — the cells of a row, in the order of their headings. */
export type Row = readonly string[]
