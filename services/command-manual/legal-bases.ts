import { z } from 'zod'
import { Paragraph } from './paragraph.ts'

/** 依据类型 — a law with its article, an item of a responsibility list, minutes by their number, any other document. */
export const legalBasisKinds = ['LAW', 'RESPONSIBILITY_LIST', 'MINUTES', 'OTHER'] as const

const kind = z.enum(legalBasisKinds)
/** 依据 — what a line rests on, as it is kept: 《城市市容和环境卫生管理条例》, 第三十六条. */
export const LegalBases = z.array(z.object({ kind, title: z.string(), reference: z.string() }))
export type LegalBasis = z.infer<typeof LegalBases>[number]

const most = 20
/** 依据名称 — signs that a title has at the most. */
export const longestTitle = 300
const Given = z.object({
  kind,
  title: Paragraph.pipe(z.string().min(1).max(longestTitle)),
  reference: Paragraph.pipe(z.string().max(1000)),
})
/** 依据 — as somebody gives them: each once, at most 20 on a line. */
export const GivenBases = z
  .array(Given)
  .max(most)
  .refine(
    (bases) => new Set(bases.map(basisInWords)).size === bases.length,
    'A line names each of its grounds once.',
  )

/** 依据文字 — title and article in one. */
export const basisInWords = ({ title, reference }: Pick<LegalBasis, 'title' | 'reference'>) =>
  `${title}${reference}`

/** 依据文字 — all of a line. */
export const basesInWords = (bases: readonly LegalBasis[]): string =>
  bases.map(basisInWords).join('；')

/** 依据文件 — the document of a ground: a law or a list is one whatever its article, minutes and others have each their number. */
export const documentOf = ({ kind, title, reference }: LegalBasis): LegalBasis => ({
  ...{ kind, title },
  reference: kind === 'LAW' || kind === 'RESPONSIBILITY_LIST' ? '' : reference,
})
