import { builder } from '../builder.ts'
import { Case } from './case.ts'
import { AreaClass, CaseGrade } from './enums.ts'

builder.prismaObjectFields(Case, (t) => ({
  grade: t.expose('grade', { type: CaseGrade, description: 'Ordinary until it is filed' }),
  areaClass: t.expose('areaClass', {
    type: AreaClass,
    nullable: true,
    description: 'Of its place when it was filed; null where its place had none',
  }),
}))
