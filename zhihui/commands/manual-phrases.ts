import { z } from 'zod'
import { cityCode, cityOption } from '../answers.ts'
import { defineCommand } from '../define-command.ts'
import { edition, findEdition } from '../find-edition.ts'
import { inCity } from '../find-installation.ts'
import { phraseTexts } from '../manual-texts.ts'

/** 单位用语 — the list that the city confirms. */
export const manualPhrasesCommand = defineCommand({
  name: 'manual phrases',
  summary:
    '单位用语 — lists the unit phrases of an edition (number or id) and what each is taken for.',
  places: ['edition'],
  options: { city: cityOption },
  input: z.object({ edition, city: cityCode }),
  run: async ({ edition: named, city }, surroundings) => {
    const { print } = surroundings
    const { number, status, phrases } = await inCity(surroundings, city, ({ act }) =>
      act(async (ctx) => {
        const found = await findEdition(ctx, named)
        const rows = await ctx.db.unitPhrase.findMany({ where: { editionId: found.id } })
        return { ...found, phrases: rows }
      }),
    )
    const confirmed = phrases.filter(({ confirmedAt }) => confirmedAt !== null).length
    print(
      `Edition ${number} (${status}): ${phrases.length} unit phrases, ${confirmed} of them confirmed.`,
    )
    phraseTexts(phrases).forEach(print)
  },
})
