/** 标记 — what a line says yes or no to. */
export const lineFlags = ['urgent', 'selfHandling', 'quickPath'] as const
export type LineFlag = (typeof lineFlags)[number]

/** The flags that a line has. */
export const flagsOf = (line: Readonly<Record<LineFlag, boolean>>): readonly LineFlag[] =>
  lineFlags.filter((flag) => line[flag])
