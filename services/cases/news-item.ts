import type { Step } from '../organizations/labels.ts'

export const newsKinds = ['STEP', 'COMMENT', 'MENTION', 'HANDOVER'] as const

type CaseName = Readonly<Record<'id' | 'cityId' | 'caseNumber' | 'className', string>>

/** 动态 — one thing that others did to a case somebody has worked on, or that is meant for them. */
export type NewsItem = {
  readonly id: string
  readonly kind: (typeof newsKinds)[number]
  readonly at: Date
  /** Null for HANDOVER, which is about a whole work list. */
  readonly caseFile: CaseName | null
  readonly personName: string | null
  /** The step that ended and how, for STEP. */
  readonly step: Step | null
  readonly outcome: { readonly zh: string; readonly en: string } | null
  /** What was said, for COMMENT and MENTION; the note to all of it for HANDOVER. */
  readonly text: string | null
  /** How many steps were left, for HANDOVER. */
  readonly taskCount: number | null
}

/** So much is told at once. */
export const mostNews = 20

export const latestFirst = (items: readonly NewsItem[]): readonly NewsItem[] =>
  items.toSorted((one, other) => other.at.getTime() - one.at.getTime())

type Said = {
  readonly id: string
  readonly at: Date
  readonly text: string
  readonly case: CaseName
  readonly person: { readonly name: string }
}

/** A comment as news. */
export const saidAs = (kind: 'COMMENT' | 'MENTION', said: Said): NewsItem => ({
  kind,
  ...{ id: said.id, at: said.at, caseFile: said.case, text: said.text },
  ...{ personName: said.person.name, step: null, outcome: null, taskCount: null },
})

export const ofCase = {
  case: { select: { id: true, cityId: true, caseNumber: true, className: true } },
} as const
/** What a comment needs to be news. */
export const saidOf = { ...ofCase, person: { select: { name: true } } } as const
