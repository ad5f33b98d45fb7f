import { builder } from '../builder.ts'

export const Reporter = builder.prismaObject('Reporter', {
  select: { caseId: true },
  description: '举报人 — personal data of the reporter; for those who confirm, answer or judge.',
  fields: (t) => ({
    name: t.exposeString('name', { nullable: true }),
    phone: t.exposeString('phone', { nullable: true }),
  }),
})
