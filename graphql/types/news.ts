import { lastVisit } from '../../services/cases/last-visit.ts'
import { newsFor } from '../../services/cases/news.ts'
import { type NewsItem as Item, newsKinds } from '../../services/cases/news-item.ts'
import { realTime } from '../../services/city-time.ts'
import { builder } from '../builder.ts'
import { encodeId } from '../ids.ts'

const NewsKind = builder.enumType('NewsKind', { description: '动态类型', values: newsKinds })

const NewsItem = builder.objectRef<Item>('NewsItem').implement({
  description:
    '动态 — one thing that others did to a case somebody has worked on, or that is meant for them.',
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => id }),
    kind: t.expose('kind', { type: NewsKind }),
    at: t.expose('at', { type: 'DateTime' }),
    caseId: t.id({
      nullable: true,
      description: 'Null for HANDOVER, which is about a whole work list',
      resolve: ({ caseFile }) => (caseFile === null ? null : encodeId('Case', caseFile.id)),
    }),
    caseNumber: t.string({
      nullable: true,
      resolve: ({ caseFile }) => caseFile?.caseNumber ?? null,
    }),
    className: t.string({ nullable: true, resolve: ({ caseFile }) => caseFile?.className ?? null }),
    classNameEn: t.string({
      nullable: true,
      resolve: ({ caseFile }, _args, { classNameEn }) => caseFile && classNameEn(caseFile),
    }),
    handoverId: t.id({
      nullable: true,
      resolve: ({ kind, id }) => (kind === 'HANDOVER' ? encodeId('Handover', id) : null),
    }),
    taskCount: t.exposeInt('taskCount', {
      nullable: true,
      description: 'How many steps were left, for HANDOVER',
    }),
    personName: t.exposeString('personName', { nullable: true }),
    elementId: t.string({
      nullable: true,
      description: 'The step, which the city may call otherwise',
      resolve: ({ step }) => step?.elementId ?? null,
    }),
    stepName: t.string({ nullable: true, resolve: ({ step }) => step?.name ?? null }),
    stepNameEn: t.string({ nullable: true, resolve: ({ step }) => step?.nameEn ?? null }),
    outcomeZh: t.string({ nullable: true, resolve: ({ outcome }) => outcome?.zh ?? null }),
    outcomeEn: t.string({ nullable: true, resolve: ({ outcome }) => outcome?.en ?? null }),
    text: t.exposeString('text', { nullable: true }),
  }),
})

const News = builder.objectRef<{ since: Date; items: readonly Item[] }>('News').implement({
  description: '动态 — what has changed since the viewer’s last visit.',
  fields: (t) => ({
    since: t.expose('since', { type: 'DateTime' }),
    items: t.field({ type: [NewsItem], resolve: ({ items }) => [...items] }),
  }),
})

builder.queryField('news', (t) =>
  t.field({
    type: News,
    authScopes: { may: 'news' },
    description: '动态 — of the cases that the viewer has worked on, since their last visit.',
    resolve: async (_root, _args, { db, viewer, now }) => {
      const personId = viewer?.actor.kind === 'PERSON' ? viewer.actor.id : null
      if (personId === null) return { since: now(), items: [] }
      const clock = viewer?.clock ?? realTime
      const since = await lastVisit(db, { personId, now: now(), clock })
      return { since, items: await newsFor(db, { personId, since }) }
    },
  }),
)
