import { builder } from '../builder.ts'
import { Person } from './person.ts'

const Mention = builder.prismaObject('CommentMention', {
  select: { commentId: true },
  description: '提及 — somebody whom a comment is meant for.',
  fields: (t) => ({ person: t.relation('person', { type: Person }) }),
})

export const Comment = builder.prismaNode('Comment', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'case' },
  description: '留言 — what somebody said about a case.',
  fields: (t) => ({
    text: t.exposeString('text'),
    at: t.expose('at', { type: 'DateTime' }),
    person: t.relation('person', { type: Person }),
    mentions: t.relation('mentions', { type: Mention }),
    isNew: t.boolean({
      description: '未读提及 — whether it mentions the viewer, who has not read it yet',
      select: { mentions: { select: { personId: true, readAt: true } } },
      resolve: ({ mentions }, _args, { viewer }) =>
        mentions.some(({ personId, readAt }) => readAt === null && personId === viewer?.actor.id),
    }),
  }),
})
