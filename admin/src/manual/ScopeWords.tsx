import { useText } from '../texts/use-text.ts'
import { type Scope, scopeInWords } from './scope-words.ts'
import { WordLines } from './WordLines.tsx'

/** 适用范围 — where and when a line answers, one thing below the other. */
export const ScopeWords = ({ scope }: { readonly scope: Scope }) => (
  <WordLines lines={scopeInWords(scope, useText())} />
)
