import {
  type PhraseToConfirm as Phrase,
  phrasesToConfirm,
} from '../../services/command-manual/phrases-to-confirm.ts'
import { builder } from '../builder.ts'
import { rowId } from '../ids.ts'
import { UnitRuleKind } from './enums.ts'

const PhraseToConfirm = builder.objectRef<Phrase>('PhraseToConfirm').implement({
  description: '待确认用语 — a unit phrase of an edition, held against the city’s units.',
  fields: (t) => ({
    phrase: t.exposeString('phrase'),
    kind: t.expose('kind', { type: UnitRuleKind }),
    unitName: t.exposeString('unitName', { nullable: true }),
    occurrences: t.exposeInt('occurrences'),
    confirmedAt: t.expose('confirmedAt', { type: 'DateTime', nullable: true }),
    known: t.exposeBoolean('known', {
      description: 'A unit goes by this name already; without one, confirming makes it',
    }),
    suggestion: t.exposeString('suggestion', {
      nullable: true,
      description: 'The unit whose name is like it',
    }),
  }),
})

builder.queryField('manualPhrases', (t) =>
  t.field({
    type: [PhraseToConfirm],
    authScopes: { may: 'manualPhrases' },
    description: '待确认用语 — what the city confirms before an edition is submitted.',
    args: { editionId: t.arg.id() },
    resolve: (_root, { editionId }, { db }) =>
      phrasesToConfirm(db, { editionId: rowId('ManualEdition', editionId) }),
  }),
)
