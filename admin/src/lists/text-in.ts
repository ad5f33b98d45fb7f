/** 文字 — what stands in an address, where it says anything. */
export const textIn = (value: unknown) =>
  typeof value === 'string' && value !== '' ? value : undefined
