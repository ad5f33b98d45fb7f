import type { TextKey } from '../texts/texts.ts'
import { coordinatesIn } from './coordinates-in.ts'
import { type Draft, hasReporter, systemIn } from './draft.ts'

/** Which field something is said of, and what. */
export type Complaint = { readonly field: keyof Draft | null; readonly text: TextKey }

const telephone = /^[+\d][\d -]{4,24}$/

/** 缺项 — what a draft still lacks, in the order of the form. */
export function lacksOf(draft: Draft): readonly Complaint[] {
  const { classCode, address, coordinates, system, description, reporterPhone } = draft
  const located = coordinates.trim() !== ''
  const unreadable = located && coordinatesIn(coordinates) === null
  const called = hasReporter(draft) && reporterPhone.trim() !== ''
  return [
    classCode === '' && said('classCode'),
    address.trim() === '' && said('address'),
    unreadable && said('coordinates'),
    located && !unreadable && systemIn(system) === undefined && said('system'),
    description.trim() === '' && said('description'),
    called && !telephone.test(reporterPhone.trim()) && said('reporterPhone'),
  ].filter((lack) => lack !== false)
}

type Needed = 'classCode' | 'address' | 'coordinates' | 'system' | 'description' | 'reporterPhone'

const said = (field: Needed): Complaint => ({ field, text: `reportNeeds.${field}` })
