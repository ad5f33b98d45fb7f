/** The words of a text without what only divides them: two conditions with the same words are one. */
export const wordsOf = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}]+/gu, '')
