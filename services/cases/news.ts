import { z } from 'zod'
import type { Transaction } from '../ctx.ts'
import { addressedTo } from './addressed-news.ts'
import { latestFirst, mostNews, type NewsItem, ofCase, saidAs, saidOf } from './news-item.ts'

type Asked = { readonly personId: string; readonly since: Date }
type Reading = Pick<Transaction, 'stepVisit' | 'comment' | 'commentMention' | 'handover'>

/** The cases somebody worked on last: older ones are no news. */
const casesAtMost = 200

const Outcomes = z.array(z.object({ key: z.string(), zh: z.string(), en: z.string() }))

/** 动态 — what happened since an instant to the cases that somebody has worked on, the latest first; what they did themselves is no news, and what is meant for them is never pushed out by the rest. */
export async function newsFor(db: Reading, asked: Asked): Promise<readonly NewsItem[]> {
  const caseIds = await workedOn(db, asked.personId)
  const [addressed, ...found] = await Promise.all([
    addressedTo(db, asked),
    stepsOf(db, asked, caseIds),
    commentsOn(db, asked, caseIds),
  ])
  const others = latestFirst(found.flat()).slice(0, mostNews - addressed.length)
  return latestFirst([...addressed, ...others])
}

async function workedOn(db: Reading, personId: string): Promise<string[]> {
  const visits = await db.stepVisit.findMany({
    where: { personId },
    select: { caseId: true },
    orderBy: { id: 'desc' },
    take: casesAtMost,
  })
  return [...new Set(visits.map(({ caseId }) => caseId))]
}

async function stepsOf(db: Reading, { personId, since }: Asked, caseIds: readonly string[]) {
  if (caseIds.length === 0) return []
  const visits = await db.stepVisit.findMany({
    where: {
      caseId: { in: [...caseIds] },
      closedAt: { gte: since },
      OR: [{ personId: null }, { personId: { not: personId } }],
    },
    include: {
      ...ofCase,
      person: { select: { name: true } },
      task: { select: { outcomes: true } },
    },
    orderBy: { closedAt: 'desc' },
    take: mostNews,
  })
  return visits.map((visit): NewsItem => {
    const { id, elementId, name, nameEn, closedAt, person, outcome, task } = visit
    const offered = Outcomes.safeParse(task?.outcomes).data?.find(({ key }) => key === outcome)
    return {
      ...{ id, caseFile: visit.case, text: null, taskCount: null },
      kind: 'STEP',
      at: closedAt ?? since,
      personName: person?.name ?? null,
      step: { elementId, name, nameEn },
      outcome: offered ?? null,
    }
  })
}

/** What was said of their cases. */
async function commentsOn(db: Reading, { personId, since }: Asked, caseIds: readonly string[]) {
  if (caseIds.length === 0) return []
  const comments = await db.comment.findMany({
    where: {
      caseId: { in: [...caseIds] },
      at: { gte: since },
      personId: { not: personId },
      mentions: { none: { personId } },
    },
    include: saidOf,
    orderBy: { id: 'desc' },
    take: mostNews,
  })
  return comments.map((comment) => saidAs('COMMENT', comment))
}
