import { useBegun } from '../use-begun.ts'
import { underWayIn } from './under-way-in.ts'

/** What was begun goes on, and can be taken back, whatever page one looks at meanwhile. */
export const useBulkActs = () => useBegun({ kind: 'bulk-acts', read: underWayIn })

/** Under which it is known how far one is. */
export const bulkActKey = (id: string) => ['bulk-act', id]
