import { expect, test } from 'vitest'
import { maskErrors } from '../../graphql/public-error.ts'

test('故障编号 a fault is told by the number under which it stands in the log, and by nothing else of it', () => {
  const logged: object[] = []
  const told = maskErrors({ error: (facts) => logged.push(facts) })(new Error('relation "cases"'))
  expect(told.extensions).toEqual({ code: 'FAULT', traceId: expect.any(String) })
  expect(logged).toMatchObject([{ traceId: told.extensions['traceId'] }])
  expect(told.message).not.toContain('cases')
})

test('繁忙 what a busy database did not do in time may be repeated, and is no fault', () => {
  const late = Object.assign(new Error('Transaction API error'), { code: 'P2028' })
  const told = maskErrors({ error: () => undefined })(late)
  expect(told.extensions).toMatchObject({ code: 'DATABASE_UNAVAILABLE' })
})
