import { describe, expect, test } from 'vitest'
import { timelineOf } from '../../admin/src/cases/timeline.ts'

const visits = [
  { id: 'filed', openedAt: '2026-03-02T01:00:00.000Z' },
  { id: 'dispatched', openedAt: '2026-03-02T02:00:00.000Z' },
]
const entriesOf = (raisedAt: string | null) =>
  timelineOf(visits, {
    priorityRaisedAt: raisedAt,
    ...(raisedAt === null
      ? { priorityClock: null, priorityLevel: null }
      : { priorityClock: 'handling', priorityLevel: 2 }),
  }).map((entry) => ('visit' in entry ? entry.visit.id : entry.raisedBy))

const raised = { clock: 'handling', level: 2 }

describe('办理过程 what was done, in order', () => {
  test.each([
    ['a case that goes as usual has its steps only', null, ['filed', 'dispatched']],
    [
      'priority stands between the steps by its instant',
      '2026-03-02T01:30:00.000Z',
      ['filed', raised, 'dispatched'],
    ],
    [
      'priority that came last stands last',
      '2026-03-02T02:30:00.000Z',
      ['filed', 'dispatched', raised],
    ],
  ])('%s', (_, at, entries) => {
    expect(entriesOf(at)).toEqual(entries)
  })
})
