import type { Transaction } from '../ctx.ts'
import { latestFirst, mostNews, type NewsItem, saidAs, saidOf } from './news-item.ts'

type Asked = { readonly personId: string; readonly since: Date }
type Reading = Pick<Transaction, 'commentMention' | 'handover'>

/** 告知 — what is meant for somebody in person: comments that mention them and that they have not read, of whatever case, and what a colleague handed over. */
export async function addressedTo(db: Reading, asked: Asked): Promise<readonly NewsItem[]> {
  const found = await Promise.all([mentionsOf(db, asked), handoversTo(db, asked)])
  return latestFirst(found.flat()).slice(0, mostNews)
}

async function mentionsOf({ commentMention }: Reading, { personId, since }: Asked) {
  const mentions = await commentMention.findMany({
    where: {
      ...{ personId, readAt: null },
      comment: { at: { gte: since }, personId: { not: personId } },
    },
    include: { comment: { include: saidOf } },
    orderBy: { commentId: 'desc' },
    take: mostNews,
  })
  return mentions.map(({ comment }) => saidAs('MENTION', comment))
}

async function handoversTo({ handover }: Reading, { personId, since }: Asked) {
  const received = await handover.findMany({
    where: { toPersonId: personId, handedAt: { gte: since } },
    include: { fromPerson: { select: { name: true } } },
    orderBy: { id: 'desc' },
    take: mostNews,
  })
  return received.map(
    ({ id, handedAt, note, taskCount, fromPerson }): NewsItem => ({
      ...{ id, at: handedAt, text: note, taskCount, caseFile: null, step: null, outcome: null },
      kind: 'HANDOVER',
      personName: fromPerson.name,
    }),
  )
}
