import { useBegun } from '../use-begun.ts'

/** 导出 — what was asked for here; it goes on whatever page one looks at meanwhile. */
export const useListExports = () => useBegun({ kind: 'exports', read: listExportIn })

/** Under which it is known how far one is. */
export const listExportKey = (id: string) => ['list-export', id]

/** 恢复 — one as it was kept in a browser; null where it is none. */
const listExportIn = (kept: unknown): { readonly id: string } | null =>
  typeof kept === 'object' && kept !== null && 'id' in kept && typeof kept.id === 'string'
    ? { id: kept.id }
    : null
