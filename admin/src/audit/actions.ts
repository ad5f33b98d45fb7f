import { keyIn, keysOf } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import type { Text } from '../texts/use-text.ts'

type Action = keyof typeof texts.auditActions

/** A text's key has no points of its own. */
const keyOf = (action: string) => action.replace('.', '_')

/** 操作 — every action that the audit may speak of, as the API names it and in words. */
export const actionChoices = (text: Text) =>
  keysOf<Action>(texts.auditActions).map((key) => ({
    value: key.replace('_', '.'),
    label: text(`auditActions.${key}`),
  }))

/** An action in words; one that these screens do not know yet by its own name. */
export function actionInWords(text: Text, action: string): string {
  const key = keyIn(texts.auditActions, keyOf(action))
  return key === undefined ? action : text(`auditActions.${key}`)
}
