import type { Hop as HopRow, Task as TaskRow } from '../../prisma/generated/client.ts'
import type { Viewer } from '../../services/accounts/viewer.ts'
import { isDirector, mayGiveBack } from '../../services/departments/directing.ts'
import { builder } from '../builder.ts'
import { nobody } from '../context.ts'
import { Hop } from './hop.ts'
import { Person } from './person.ts'
import { Task } from './task.ts'

const directed = {
  status: true,
  role: true,
  unitId: true,
  // as the hops themselves are asked for: one query for both
  hops: { orderBy: { id: 'asc' }, select: { fromUnitId: true, givenBackAt: true } },
} as const
type Directed = Pick<TaskRow, 'status' | 'role' | 'unitId'> & {
  readonly hops: readonly Pick<HopRow, 'fromUnitId' | 'givenBackAt'>[]
}

const arranges = (viewer: Viewer | null, task: Directed, may: typeof isDirector) =>
  task.status === 'OPEN' &&
  may((viewer ?? nobody).actor, {
    ...task,
    hops: task.hops.filter(({ givenBackAt }) => givenBackAt === null),
  })

// 承办安排 — of a task, who handles it and who arranges that
builder.prismaObjectFields(Task, (t) => ({
  appointed: t.relation('appointed', {
    type: Person,
    nullable: true,
    description: '承办人 — who is to handle it; others of the unit still may',
  }),
  hops: t.relation('hops', { type: Hop, query: { orderBy: { id: 'asc' } } }),
  mayAppoint: t.boolean({
    description: 'Whether the viewer arranges who handles it: appoints, or passes down',
    select: directed,
    resolve: (task, _args, { viewer }) => arranges(viewer, task, isDirector),
  }),
  mayGiveBack: t.boolean({
    description: 'Whether the viewer gives back what was passed down',
    select: directed,
    resolve: (task, _args, { viewer }) => arranges(viewer, task, mayGiveBack),
  }),
}))
