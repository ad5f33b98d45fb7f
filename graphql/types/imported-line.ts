import { z } from 'zod'
import {
  type ImportedLine as Line,
  lineOutcomes,
  lineProblems,
} from '../../services/imports/imported-line.ts'
import { builder } from '../builder.ts'

const LineOutcome = builder.enumType('LineOutcome', {
  description: '导入结果 — what became of a line, or would become of it.',
  values: lineOutcomes,
})
const LineProblem = builder.enumType('LineProblem', {
  description: '导入问题 — why a line was refused, or what is to be looked at.',
  values: lineProblems,
})

export const ImportedLine = builder.objectRef<Line>('ImportedLine').implement({
  description: '导入行 — one line of a file with what became of it.',
  fields: (t) => ({
    row: t.exposeInt('row'),
    label: t.exposeString('label', { description: 'Whom or what the line is about' }),
    outcome: t.expose('outcome', { type: LineOutcome }),
    problem: t.expose('problem', { type: LineProblem, nullable: true }),
    value: t.exposeString('value', { nullable: true, description: 'What is not right' }),
    suggestion: t.exposeString('suggestion', { nullable: true, description: 'Perhaps meant' }),
    secret: t.string({
      nullable: true,
      description: 'An initial password. Told this once; null when a repeated request is answered.',
      resolve: ({ secret }) => secret ?? null,
    }),
  }),
})

/** 导入文件 — its content in base64: four megabytes, more than the lines that are read at once. */
export const FileContent = z.string().max(5_700_000)
