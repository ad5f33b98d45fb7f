import { describe, expect, test } from 'vitest'
import { type EditionAct, EditionStatus } from '../../../prisma/generated/enums.ts'
import {
  availableEditionActs,
  mayReview,
  statusAfter,
  statusAt,
} from '../../../services/command-manual/edition-states.ts'
import { codeOf } from '../../support/code-of.ts'

const after = (status: EditionStatus, act: EditionAct): string => {
  let result: string = status
  const refused = codeOf(() => {
    result = statusAfter({ number: 2, status }, act)
  })
  return refused === 'done' ? result : refused
}
const statuses = Object.values(EditionStatus)

describe('版本流转 the states of an edition', () => {
  const notDraft = 'EDITION_NOT_DRAFT'
  const notInReview = 'EDITION_NOT_IN_REVIEW'
  const notApproved = 'EDITION_NOT_APPROVED'
  test.each([
    // act, and what becomes of a draft, of one in review, approved, published, superseded
    ['SUBMIT', ['IN_REVIEW', notDraft, notDraft, notDraft, notDraft]],
    ['APPROVE', [notInReview, 'APPROVED', notInReview, notInReview, notInReview]],
    ['SEND_BACK', [notInReview, 'DRAFT', 'DRAFT', notInReview, notInReview]],
    ['PUBLISH', [notApproved, notApproved, 'PUBLISHED', notApproved, notApproved]],
    ['BOOTSTRAP', ['PUBLISHED', notDraft, 'PUBLISHED', notDraft, notDraft]],
  ] as const)('%s leads to one state, or is refused in words of that state', (act, expected) => {
    expect(statuses.map((status) => after(status, act))).toEqual(expected)
  })

  test('a published edition is superseded from the instant at which the next one is in force', () => {
    const until = new Date('2026-07-01T00:00:00Z')
    const edition = { status: 'PUBLISHED', inForceUntil: until } as const
    expect(statusAt(edition, new Date(until.getTime() - 1))).toBe('PUBLISHED')
    expect(statusAt(edition, until)).toBe('SUPERSEDED')
    expect(statusAt({ ...edition, inForceUntil: null }, until)).toBe('PUBLISHED')
    expect(statusAt({ status: 'DRAFT', inForceUntil: null }, until)).toBe('DRAFT')
  })
})

describe('回避 an edition is reviewed by somebody else', () => {
  const authors = { createdById: 'author', lastEditedById: 'editor', submittedById: 'submitter' }

  test.each([
    ['author', false],
    ['editor', false],
    ['submitter', false],
    ['somebody else', true],
    [null, false],
  ])('than its author, its last editor and who submitted it: %s → %s', (personId, may) => {
    expect(mayReview(authors, personId)).toBe(may)
  })

  test('its author is offered to publish it once it is approved, and never to approve it', () => {
    const offered = (status: EditionStatus, personId: string) =>
      availableEditionActs({ ...authors, status }, { personId, holds: () => true })
    expect(statuses.map((status) => offered(status, 'author'))).toEqual([
      ['SUBMIT'],
      [],
      ['PUBLISH'],
      [],
      [],
    ])
    expect(offered('IN_REVIEW', 'else')).toEqual(['APPROVE', 'SEND_BACK'])
    expect(offered('APPROVED', 'else')).toEqual(['PUBLISH', 'SEND_BACK'])
  })

  test('nobody is offered what they hold no right to', () => {
    const asked = { personId: 'else', holds: () => false }
    expect(availableEditionActs({ ...authors, status: 'IN_REVIEW' }, asked)).toEqual([])
  })
})
