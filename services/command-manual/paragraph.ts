import { z } from 'zod'

/** 一段文字 — a text as an import reads a cell: without line breaks, and of signs that the database can keep. */
export const Paragraph = z
  .string()
  .transform((text) =>
    text
      .normalize('NFC')
      .replace(/\s*\n\s*/gu, '')
      .trim(),
  )
  .refine(isStorable, 'It has a sign that cannot be kept.')

function isStorable(text: string): boolean {
  return !text.includes('\u0000') && !/\p{Surrogate}/u.test(text)
}
