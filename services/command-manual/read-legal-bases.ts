import { basesInWords, GivenBases, type LegalBasis } from './legal-bases.ts'

export type BasesReading =
  | {
      readonly ok: true
      readonly bases: readonly LegalBasis[]
      readonly assumptions: readonly string[]
    }
  | { readonly ok: false; readonly reason: string }

/** A new document begins after a line break or a semicolon, and after a comma before a title in brackets. */
const boundary = /\n|[；;]|[、，,。](?=\s*《)/u
/** 1. or （1） before a document is no part of it. */
const numbering = /^[^\S\n]*(?:\d{1,2}[.、．)）]|[（(]\d{1,2}[)）]|[①-⑳])[^\S\n]*/gmu
const nothing = /^(?:无|\/|[-—]+)$/u
/** Law, list or minutes: what a document is called, then where in it. Bounded, for a cell may be hostile. */
const forms: readonly (readonly [LegalBasis['kind'], RegExp])[] = [
  [
    'RESPONSIBILITY_LIST',
    /^(《[^》]{0,150}清单[^》]{0,150}》|[^《]*?(?:权责|权力|责任)清单)(.*)$/u,
  ],
  ['MINUTES', /^(《[^》]{0,150}纪要[^》]{0,150}》|[^《]*?纪要)(.*)$/u],
  [
    'LAW',
    /^(《[^》]{0,150}(?:法|条例|规定|办法|细则|标准|规范|决定)(?:[(（][^》]{0,50})?》)(.*)$/u,
  ],
  ['LAW', /^(《[^》]{1,300}》)(\s*第[^条款项章节]{1,12}[条款项章节].*)$/u],
  // not the words of an article, which call their own law 本条例
  [
    'LAW',
    /^(?!.*本(?:法|条例|规定|办法))([^《]+?(?:法|条例|规定|办法|细则))(第[^条款项章节]{1,12}[条款项章节].*)$/u,
  ],
]

/**
 * 依据 — tells the documents of a cell apart and says of each what it is; what is no law, list or minutes by its words is kept
 * as another document, with an assumption.
 */
export function readLegalBases(cell: string): BasesReading {
  const parts = cell
    .replace(numbering, '')
    .split(boundary)
    .map((part) => part.replace(numbering, '').trim())
    .filter((part) => part !== '' && !nothing.test(part))
  const read = wholeParts(parts).map(basisOf)
  const parsed = GivenBases.safeParse(read)
  if (!parsed.success)
    return {
      ok: false,
      reason: `“${basesInWords(read).slice(0, 60)}” names too many documents, one of them twice, or one at too great a length`,
    }
  const others = parsed.data.filter(({ kind }) => kind === 'OTHER')
  return {
    ok: true,
    bases: parsed.data,
    assumptions: others.map(({ title }) => `“${title}” is kept as another document`),
  }
}

/** What is no document by itself belongs to the one before it, such as the words of an article. */
function wholeParts(parts: readonly string[]): string[] {
  const whole: string[] = []
  for (const part of parts) {
    const before = whole.at(-1)
    if (before === undefined || isDocument(part)) whole.push(part)
    else whole[whole.length - 1] = `${before}；${part}`
  }
  return whole
}

const isDocument = (part: string): boolean =>
  part.startsWith('《') || forms.some(([, form]) => form.test(part))

function basisOf(part: string): LegalBasis {
  for (const [kind, form] of forms) {
    const [, title, reference = ''] = form.exec(part) ?? []
    if (title !== undefined)
      return { kind, title: title.trim(), reference: reference.replace(/^[\s，,、:：]+/u, '') }
  }
  return { kind: 'OTHER', title: part, reference: '' }
}
