import { builder } from '../builder.ts'
import { encodeId } from '../ids.ts'
import { Person } from './person.ts'

type Answer = { readonly personId: string; readonly secret?: string }

/** What an act on somebody answers: who it was, and an initial password where one was made. */
export const personAnswer = (name: string) =>
  builder.objectRef<Answer>(name).implement({
    fields: (t) => ({
      personId: t.id({ resolve: ({ personId }) => encodeId('Person', personId) }),
      person: t.prismaField({
        type: Person,
        nullable: true,
        resolve: (query, { personId }, _args, { db }) =>
          db.person.findUnique({ ...query, where: { id: personId } }),
      }),
      secret: t.string({
        nullable: true,
        description: 'An initial password. Told this once; null otherwise.',
        resolve: ({ secret }) => secret ?? null,
      }),
    }),
  })
