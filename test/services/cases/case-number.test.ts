import { expect, test } from 'vitest'
import { caseNumber } from '../../../services/cases/case-number.ts'

const shanghai = 'Asia/Shanghai'

test.each([
  // pattern                               class     zone        instant                 seq    number
  [
    'C{major}{minor}{yyyyMMdd}{seq:4}',
    '0102',
    shanghai,
    '2026-03-02T02:00Z',
    7,
    'C0102202603020007',
  ],
  [
    'C{major}{minor}{yyyyMMdd}{seq:4}',
    '01002',
    shanghai,
    '2026-03-02T02:00Z',
    7,
    'C01002202603020007',
  ],
  [
    'C{major}{minor}{yyyyMMdd}{seq:4}',
    'E0110',
    shanghai,
    '2026-03-02T02:00Z',
    7,
    'C0110202603020007',
  ],
  ['{yyyyMMdd}-{seq:6}', '0102', shanghai, '2026-03-02T15:59:59Z', 1, '20260302-000001'],
  ['{yyyyMMdd}-{seq:6}', '0102', shanghai, '2026-03-02T16:00:00Z', 1, '20260303-000001'],
  ['{yyyyMMdd}-{seq:6}', '0102', 'UTC', '2026-03-02T16:00:00Z', 1, '20260302-000001'],
  ['YC{seq:2}', '0102', shanghai, '2026-03-02T02:00Z', 100, 'YC100'],
])(
  '案件编号 %s for class %s in %s at %s, number %i: %s',
  (pattern, classCode, timeZone, at, sequence, number) => {
    expect(caseNumber(sequence, { pattern, classCode, timeZone, at: new Date(at) })).toBe(number)
  },
)
