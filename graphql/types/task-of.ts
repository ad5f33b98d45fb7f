import { builder } from '../builder.ts'
import { Task } from './task.ts'

/** What an act upon a task answers: the task as it is now. */
export const taskOf = (name: string) =>
  builder.objectRef<{ taskId: string }>(name).implement({
    fields: (t) => ({
      task: t.prismaField({
        type: Task,
        resolve: (query, { taskId }, _args, { db }) =>
          db.task.findUniqueOrThrow({ ...query, where: { id: taskId } }),
      }),
    }),
  })
