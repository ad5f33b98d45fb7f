import type { ReadManualPhrasesQuery, UnitRuleKind } from '../../api/generated/operations.ts'

export type Phrase = ReadManualPhrasesQuery['manualPhrases'][number]
export type Meaning = { readonly kind: UnitRuleKind; readonly unitName: string }
/** 更正 — what somebody says that a phrase means, by the phrase. */
export type Meanings = Readonly<Record<string, Meaning>>

/** 含义 — of a phrase as it stands now. */
export const meaningOf = (said: Meanings, { phrase, kind, unitName }: Phrase): Meaning =>
  said[phrase] ?? { kind, unitName: unitName ?? '' }

/** 缺单位 — the first phrase that is said to be one unit, and not which. */
export const withoutUnit = (phrases: readonly Phrase[], said: Meanings): string | null =>
  phrases.find((phrase) => {
    const { kind, unitName } = meaningOf(said, phrase)
    return kind === 'NAMED_UNIT' && unitName.trim() === ''
  })?.phrase ?? null

/** 更正 — those that say something else than the import, as the API takes them. */
export const changesGiven = (phrases: readonly Phrase[], said: Meanings) =>
  phrases.flatMap((one) => {
    const { kind, unitName } = meaningOf(said, one)
    const name = kind === 'NAMED_UNIT' ? unitName.trim() : null
    return kind === one.kind && name === one.unitName
      ? []
      : { phrase: one.phrase, kind, unitName: name }
  })
