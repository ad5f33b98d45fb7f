import { maskName, maskPhone } from '../../services/cases/mask-reporter.ts'
import { builder } from '../builder.ts'

export const Reporter = builder.prismaObject('Reporter', {
  select: { caseId: true },
  description:
    '举报人 — personal data of the reporter, masked; for those who confirm, answer or judge. revealReporter shows it.',
  fields: (t) => ({
    name: t.string({
      nullable: true,
      select: { name: true },
      resolve: ({ name }) => maskName(name),
    }),
    phone: t.string({
      nullable: true,
      select: { phone: true },
      resolve: ({ phone }) => maskPhone(phone),
    }),
  }),
})
