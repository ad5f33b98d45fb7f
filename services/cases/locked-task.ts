import type { Task } from '../../prisma/generated/client.ts'
import type { CaseFile } from './case-file.ts'
import type { Kept } from './reservation.ts'

/** An open task as it is read under its case's lock, with what completing it needs. */
export type LockedTask = Pick<
  Task,
  | 'id'
  | 'caseId'
  | 'cityId'
  | 'engineId'
  | 'elementId'
  | 'name'
  | 'role'
  | 'unitId'
  | 'appointedId'
  | 'outcomes'
  | 'stage'
  | 'clock'
  | 'action'
  | 'status'
  | 'version'
> &
  Kept & {
    readonly jobKey: string
    readonly cityCode: string
    /** Whose beat it is, where it belongs to one. */
    readonly collectorId: string | null
    /** The form's document; null for a form that the edition does not have. */
    readonly form: unknown
    readonly sameBodyVerification: boolean
    readonly case: CaseFile
  }
