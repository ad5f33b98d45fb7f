import { z } from 'zod'
import {
  type LegalBasis as Basis,
  legalBasisKinds,
} from '../../services/command-manual/legal-bases.ts'
import { builder } from '../builder.ts'

export const LegalBasisKind = builder.enumType('LegalBasisKind', {
  description: '依据类型 — law, item of a responsibility list, minutes, or another document.',
  values: legalBasisKinds,
})

export const LegalBasis = builder.objectRef<Basis>('LegalBasis').implement({
  description: '依据 — what a line of the manual rests on.',
  fields: (t) => ({
    kind: t.expose('kind', { type: LegalBasisKind }),
    title: t.exposeString('title'),
    reference: t.exposeString('reference', {
      description: 'Article, item or number; empty where the whole document is meant',
    }),
  }),
})

/** A line has few: to ask for them costs little. */
export const fewBases = { field: 1, multiplier: 2 }

export const LegalBasisInput = builder.inputType('LegalBasisInput', {
  description:
    '依据 — a law with its article, an item of a responsibility list, minutes by their number.',
  fields: (t) => ({
    kind: t.field({ type: LegalBasisKind }),
    title: t.string({ validate: z.string().max(300) }),
    reference: t.string({ validate: z.string().max(1000), description: 'May be empty' }),
  }),
})
