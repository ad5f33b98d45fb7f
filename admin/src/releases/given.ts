import type { CreateReleaseInput, RollBackReleaseInput } from '../api/generated/operations.ts'
import { wordsOf, wordsOrNone } from '../forms/fields.ts'
import type { TextKey } from '../texts/texts.ts'

/** 表单内容 — what the form of a release says, or what it lacks. */
export function releaseGiven(fields: FormData): CreateReleaseInput | TextKey {
  const named = namedIn(fields)
  if (typeof named === 'string') return named
  const editionId = wordsOf(fields, 'editionId')
  const calendarId = wordsOf(fields, 'calendarId')
  const draftIds = fields.getAll('draftIds').map(String)
  if (editionId === '' && calendarId === '' && draftIds.length === 0)
    return 'releases.membersNeeded'
  const document = documentIn(fields)
  if (editionId !== '' && document === null) return 'releases.documentNeeded'
  const applyToOpen = fields.has('applyToOpen')
  return {
    ...{ ...named, draftIds },
    ...(editionId !== '' && document !== null && { manual: { editionId, document } }),
    ...(calendarId !== '' && { calendar: { calendarId, applyToOpen } }),
  }
}

type GoingBack = Omit<RollBackReleaseInput, 'releaseId' | 'expectedVersion' | 'idempotencyKey'>

/** 回退表单 — what is said of the release that brings back what was, or what it lacks. */
export function goingBackGiven(fields: FormData, withManual: boolean): GoingBack | TextKey {
  const named = namedIn(fields)
  if (typeof named === 'string') return named
  const document = withManual ? documentIn(fields) : null
  if (withManual && document === null) return 'releases.documentNeeded'
  return { ...named, document }
}

function namedIn(fields: FormData) {
  const [name, reason, at] = ['name', 'reason', 'instant'].map((field) => wordsOf(fields, field))
  if (!name || !reason) return 'releases.wordsNeeded'
  if (!at) return 'releases.instantNeeded'
  return { name, reason, instant: new Date(at).toISOString() }
}

function documentIn(fields: FormData) {
  const [documentNumber, issuingBody, issuedOn] = [
    ...['documentNumber', 'issuingBody', 'issuedOn'].map((field) => wordsOf(fields, field)),
  ]
  if (!documentNumber || !issuingBody || !issuedOn) return null
  return {
    ...{ documentNumber, issuingBody, issuedOn },
    meeting: wordsOrNone(fields, 'meeting'),
    reason: wordsOrNone(fields, 'manualReason'),
    examplesReason: wordsOrNone(fields, 'examplesReason'),
  }
}

/** As a field of day and time shows an instant, where its reader sits. */
export function localMinute(iso: string): string {
  const at = new Date(iso)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
