import {
  basesInWords,
  basisInWords,
  GivenBases,
  type LegalBasis,
  longestTitle,
} from './legal-bases.ts'

export type BasesReading = {
  readonly bases: readonly LegalBasis[]
  readonly assumptions: readonly string[]
}

/** 1. or （1） before a document is no part of it. */
const number = String.raw`(?:\d{1,2}[.、．)）]|[（(]\d{1,2}[)）]|[①-⑳])`
const numbering = new RegExp(String.raw`^[^\S\n]*${number}[^\S\n]*`, 'gmu')
/** What may stand between two titles that belong to two documents. */
const articles = String.raw`[第\p{Nd}一二三四五六七八九十百零〇、条款项目章节之\s]{0,40}`
// few blanks: a cell may be hostile
const link = String.raw`[、，,。]?\s{0,9}(?:以?及|和|与|并|${number})?\s{0,9}`
/** A new document begins after a line break or a semicolon, and at a title after a comma or after another title’s articles. */
const boundary = new RegExp(
  String.raw`\n|[；;]|[、，,。](?=\s*《)|(?<=》${articles})${link}(?=《)`,
  'u',
)
const nothing = /^(?:无|\/|[-—]+)$/u
/** What was joined to a document, or may be a further one in it; 本条例第三条 is the law itself. */
const further = /[《》；]|(?<!本)(?:法|条例|规定|办法|细则)第|清单|纪要|\s\d{1,2}[.、．)）]/u
const several = /.《|；|第.{1,12}[条款]/u
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
 * as another document, and what may be several as one, with an assumption.
 */
export function readLegalBases(cell: string): BasesReading {
  const parts = cell
    .replace(numbering, '')
    .split(boundary)
    .map((part) => part.replace(numbering, '').trim())
    .filter((part) => part !== '' && !nothing.test(part))
  const read = wholeParts(parts).map(basisOf)
  const once = [...new Map(read.map((basis) => [basisInWords(basis), basis])).values()]
  const parsed = GivenBases.safeParse(once)
  if (!parsed.success) return inOne(basesInWords(once))
  const repeated = once.length < read.length ? ['a document named twice is kept once'] : []
  return { bases: parsed.data, assumptions: [...repeated, ...parsed.data.flatMap(assumptionsOf)] }
}

/** What cannot be kept as it is told apart is kept as one other document, or not at all where it is too long for that, too. */
function inOne(words: string): BasesReading {
  const [title, reference] = [words.slice(0, longestTitle), words.slice(longestTitle)]
  const parsed = GivenBases.safeParse([{ kind: 'OTHER', title, reference }])
  const kept = parsed.success ? 'kept as one other document' : 'not kept'
  const assumption = `“${words.slice(0, 60)}” names too many documents, or one at too great a length, and is ${kept}`
  return { bases: parsed.data ?? [], assumptions: [assumption] }
}

function assumptionsOf({ kind, title, reference }: LegalBasis): string[] {
  if (kind === 'OTHER') return [`“${title}” is kept as another document`]
  return several.test(title) || further.test(reference)
    ? [`“${title}${reference}” is kept as one document`]
    : []
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
