import { builder } from '../builder.ts'
import { Case } from './case.ts'

builder.prismaObjectFields(Case, (t) => ({
  priorityRaisedAt: t.expose('priorityRaisedAt', {
    type: 'DateTime',
    nullable: true,
    description: '优先级 — since when a level of the ladder has raised it; null: as usual',
  }),
  priorityClock: t.exposeString('priorityClock', {
    nullable: true,
    description: 'The key of the clock whose level did',
  }),
  priorityLevel: t.exposeInt('priorityLevel', { nullable: true }),
}))
