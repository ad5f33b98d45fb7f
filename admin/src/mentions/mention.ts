/** A colleague who can be mentioned. */
export type Mentioned = { readonly id: string; readonly name: string }
/** 提及 — what is being typed behind an at-sign, and where that stands. */
export type Mention = { readonly from: number; readonly query: string }

const typed = /(?:^|[^\w@])@([^\s@]{0,20})$/u
const shownAtOnce = 8

/** The mention in which the caret stands; null for none. */
export function mentionAt(text: string, caret: number): Mention | null {
  const [, query] = typed.exec(text.slice(0, caret)) ?? []
  return query === undefined ? null : { from: caret - query.length - 1, query }
}

/** The text with a colleague’s name where the mention was, and the caret behind it. */
export function withMention(text: string, { from, query }: Mention, name: string) {
  const before = `${text.slice(0, from)}@${name} `
  return { text: before + text.slice(from + 1 + query.length), caret: before.length }
}

/** 同事 — those whose name has what was typed, the ones that begin with it first. */
export function matching<Person extends Mentioned>(
  people: readonly Person[],
  query: string,
): readonly Person[] {
  const wanted = query.toLowerCase()
  const at = ({ name }: Person) => name.toLowerCase().indexOf(wanted)
  return people
    .filter((person) => at(person) >= 0)
    .toSorted((one, other) => at(one) - at(other) || one.name.localeCompare(other.name, 'zh'))
    .slice(0, shownAtOnce)
}

/** Of those who were chosen the ones whose name is still in the text. */
export const stillIn = (text: string, chosen: readonly Mentioned[]): readonly string[] => [
  ...new Set(chosen.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id)),
]
