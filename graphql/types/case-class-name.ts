import { builder } from '../builder.ts'
import { Case } from './case.ts'

builder.prismaObjectFields(Case, (t) => ({
  classNameEn: t.string({
    description: 'Empty where the catalogue knows none',
    select: { cityId: true, className: true },
    resolve: (caseFile, _args, { classNameEn }) => classNameEn(caseFile),
  }),
}))
