import type { Changing } from './request-change.ts'

/** 审计 — what a change of the open cases is of, and what failing and trying it again is called. */
export const changeAudit = ({ calendarId, entryId }: Pick<Changing, 'calendarId' | 'entryId'>) =>
  calendarId === null
    ? ({
        subject: { subjectType: 'ManualEntry', subjectId: entryId ?? '' },
        ...{ failed: 'failLimitChange', retried: 'retryLimitChange' },
      } as const)
    : ({
        subject: { subjectType: 'WorkingCalendar', subjectId: calendarId },
        ...{ failed: 'failCalendarChange', retried: 'retryCalendarChange' },
      } as const)
