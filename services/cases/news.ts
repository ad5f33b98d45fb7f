import { z } from 'zod'
import type { Comment } from '../../prisma/generated/client.ts'
import type { Transaction } from '../ctx.ts'
import type { Step } from '../organizations/labels.ts'

export const newsKinds = ['STEP', 'COMMENT', 'MENTION'] as const

/** 动态 — one thing that others did to a case somebody has worked on, or said to them. */
export type NewsItem = {
  readonly id: string
  readonly kind: (typeof newsKinds)[number]
  readonly at: Date
  readonly caseId: string
  readonly caseNumber: string
  readonly className: string
  readonly personName: string | null
  /** The step that ended and how, for STEP. */
  readonly step: Step | null
  readonly outcome: { readonly zh: string; readonly en: string } | null
  /** What was said, for COMMENT and MENTION. */
  readonly text: string | null
}
type Asked = { readonly personId: string; readonly since: Date }
type Reading = Pick<Transaction, 'stepVisit' | 'comment' | 'commentMention'>

const most = 20
/** The cases somebody worked on last: older ones are no news. */
const casesAtMost = 200

const named = { case: { select: { caseNumber: true, className: true } } } as const
const Outcomes = z.array(z.object({ key: z.string(), zh: z.string(), en: z.string() }))

/** 动态 — what happened since an instant to the cases that somebody has worked on, the latest first; what they did themselves is no news. */
export async function newsFor(db: Reading, asked: Asked): Promise<readonly NewsItem[]> {
  const caseIds = await workedOn(db, asked.personId)
  const found = await Promise.all([
    stepsOf(db, asked, caseIds),
    commentsOn(db, asked, caseIds),
    mentionsOf(db, asked),
  ])
  return found
    .flat()
    .toSorted((one, other) => other.at.getTime() - one.at.getTime())
    .slice(0, most)
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
      ...named,
      person: { select: { name: true } },
      task: { select: { outcomes: true } },
    },
    orderBy: { closedAt: 'desc' },
    take: most,
  })
  return visits.map((visit): NewsItem => {
    const { id, elementId, name, nameEn, caseId, closedAt, person, outcome, task } = visit
    const offered = Outcomes.safeParse(task?.outcomes).data?.find(({ key }) => key === outcome)
    return {
      ...{ id, caseId, ...visit.case, text: null },
      kind: 'STEP',
      at: closedAt ?? since,
      personName: person?.name ?? null,
      step: { elementId, name, nameEn },
      outcome: offered ?? null,
    }
  })
}

const withCase = { ...named, person: { select: { name: true } } } as const

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
    include: withCase,
    orderBy: { id: 'desc' },
    take: most,
  })
  return comments.map((comment) => itemOf('COMMENT', comment))
}

/** What was said to them, of whatever case. */
async function mentionsOf(db: Reading, { personId, since }: Asked) {
  const mentions = await db.commentMention.findMany({
    where: { personId, comment: { at: { gte: since }, personId: { not: personId } } },
    include: { comment: { include: withCase } },
    orderBy: { commentId: 'desc' },
    take: most,
  })
  return mentions.map(({ comment }) => itemOf('MENTION', comment))
}

type Said = Pick<Comment, 'id' | 'at' | 'caseId' | 'text'> & {
  readonly case: { readonly caseNumber: string; readonly className: string }
  readonly person: { readonly name: string }
}

const itemOf = (kind: 'COMMENT' | 'MENTION', said: Said): NewsItem => ({
  kind,
  ...{ id: said.id, at: said.at, caseId: said.caseId, ...said.case, text: said.text },
  ...{ personName: said.person.name, step: null, outcome: null },
})
