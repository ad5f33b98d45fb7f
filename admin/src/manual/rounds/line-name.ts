import type { LineNameFragment } from '../../api/generated/operations.ts'
import type { Text } from '../../texts/use-text.ts'

type Named = { readonly before: LineNameFragment | null; readonly after: LineNameFragment | null }

/** 条目名称 — class and condition, as the new edition has them where it has the line. */
export function lineName({ before, after }: Named, text: Text): string {
  const line = after ?? before
  if (line === null) return ''
  const { className: name, classCode: code, conditionNo: number } = line
  return text('rounds.lineName', { name, code, number })
}
