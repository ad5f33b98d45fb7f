import type { LegalBasisInput } from '../api/generated/operations.ts'
import type { Text } from '../texts/use-text.ts'

export type Basis = Readonly<LegalBasisInput>

/** 依据文字 — what kind of document, which one, and where in it. */
export function basisInWords({ kind, title, reference }: Basis, text: Text): string {
  const apart = title.endsWith('》') ? '' : ' '
  return `${text(`legalBasisKinds.${kind}`)} ${title}${reference === '' ? '' : apart}${reference}`
}
