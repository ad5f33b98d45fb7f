/** 近似词 — the word of a list that was perhaps meant: one that holds the other, else the one with the fewest wrong letters, if not more than a third are; null for none. */
export function closest(word: string, words: readonly string[]): string | null {
  if (word === '') return null
  const holding = words.filter((it) => it.includes(word) || word.includes(it))
  if (holding.length > 0) return holding.toSorted((a, b) => a.length - b.length)[0] ?? null
  const near = words
    .map((it) => ({ it, wrong: wrongLetters(word, it) }))
    .filter(
      ({ it, wrong }) => wrong <= Math.max(1, Math.floor(Math.max(it.length, word.length) / 3)),
    )
    .toSorted((a, b) => a.wrong - b.wrong)
  return near[0]?.it ?? null
}

/** Letters to change, add or leave out to make one word of the other (Levenshtein). */
function wrongLetters(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1]
    for (let at = 1; at <= other.length; at += 1)
      next[at] = Math.min(
        (next[at - 1] ?? 0) + 1,
        (row[at] ?? 0) + 1,
        (row[at - 1] ?? 0) + (letter === other[at - 1] ? 0 : 1),
      )
    row = next
  }
  return row[other.length] ?? 0
}
