import { retryCalendarChange } from '../../services/deadlines/retry-calendar-change.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { perform } from '../perform.ts'
import { refusable } from '../refusals.ts'
import { idempotencyKey } from './input.ts'
import { calendarSuccess } from './save-calendar.ts'

const RetryCalendarChangeInput = builder.inputType('RetryCalendarChangeInput', {
  fields: (t) => ({ calendarId: t.id(), idempotencyKey: idempotencyKey(t) }),
})
const RetryCalendarChangeSuccess = calendarSuccess('RetryCalendarChangeSuccess')

builder.mutationField('retryCalendarChange', (t) =>
  t.field({
    type: RetryCalendarChangeSuccess,
    ...refusable,
    authScopes: { may: 'retryCalendarChange' },
    description:
      '重试日历变更 — an edition that failed on its way to the open cases goes on where it stood.',
    args: { input: t.arg({ type: RetryCalendarChangeInput }) },
    resolve: (_root, { input }, context) =>
      perform(context, { operation: 'retryCalendarChange', input }, (ctx, { calendarId }) =>
        retryCalendarChange(ctx, { calendarId: rowId('WorkingCalendar', calendarId) }),
      ),
  }),
)
