/** 列表地址 — a list with a filter, as its address says it. */
export const listAddress = (path: string, filter: Readonly<Record<string, string>>) =>
  `${path}?${new URLSearchParams({ filter: JSON.stringify(filter) })}`
