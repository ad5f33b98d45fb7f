import { z } from 'zod'
import { UnitRuleKind } from '../../prisma/generated/enums.ts'
import { confirmPhrases, type PhraseChange } from '../../services/command-manual/confirm-phrases.ts'
import { cityCode, cityOption } from '../answers.ts'
import { defineCommand, WrongUsage } from '../define-command.ts'
import { edition, findEdition } from '../find-edition.ts'
import { inCity } from '../find-installation.ts'

/** 确认单位用语 — the city's word on what each unit phrase of a draft means. */
export const manualConfirmCommand = defineCommand({
  name: 'manual confirm',
  summary:
    '确认单位用语 — confirms what every unit phrase of a draft edition means; named units become departments now.',
  places: ['edition'],
  options: {
    city: cityOption,
    change: {
      value: 'phrase=KIND[:unit]',
      help: 'means otherwise: 水务部门=NAMED_UNIT:市水务局; may be repeated',
      repeated: true,
    },
  },
  input: z.object({ edition, city: cityCode, change: z.array(z.string()).default([]) }),
  run: async ({ edition: named, city, change }, surroundings) => {
    const changes = change.map(readChange)
    const { number } = await inCity(surroundings, city, ({ act }) =>
      act(async (ctx) => {
        const { id, version } = await findEdition(ctx, named)
        return confirmPhrases(ctx, { editionId: id, expectedVersion: version, changes })
      }),
    )
    surroundings.print(
      `Edition ${number}: all unit phrases are confirmed, ${changes.length} of them as you changed them.`,
    )
    surroundings.print(
      `Publish it: npm run zhihui -- manual publish ${number} --city ${city} --from <instant>`,
    )
  },
})

const Kind = z.enum(UnitRuleKind)

function readChange(text: string): PhraseChange {
  const [, phrase = '', kind = '', unitName = null] = /^(.+)=([A-Z_]+)(?::(.+))?$/u.exec(text) ?? []
  const parsed = Kind.safeParse(kind)
  if (!parsed.success)
    throw new WrongUsage(
      `manual confirm: --change “${text}” must be phrase=KIND or phrase=NAMED_UNIT:unit; kinds are ${Kind.options.join(', ')}.`,
    )
  return { phrase, kind: parsed.data, unitName }
}
