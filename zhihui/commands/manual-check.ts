import { z } from 'zod'
import { manualFindings } from '../../services/command-manual/manual-findings.ts'
import { cityCode, cityOption } from '../answers.ts'
import { defineCommand } from '../define-command.ts'
import { edition, findEdition } from '../find-edition.ts'
import { inCity } from '../find-installation.ts'
import { findingTexts } from '../finding-texts.ts'
import { CommandFailed } from '../installation-client.ts'

/** 检查手册 — what is wrong with an edition, before it is published; fails where publishing would be refused. */
export const manualCheckCommand = defineCommand({
  name: 'manual check',
  summary:
    '检查手册 — lists what is wrong with an edition (number or id); errors keep it from being published.',
  places: ['edition'],
  options: { city: cityOption },
  input: z.object({ edition, city: cityCode }),
  run: async ({ edition: named, city }, surroundings) => {
    const { number, findings } = await inCity(surroundings, city, ({ act }) =>
      act(async (ctx) => {
        const { id: editionId, number: its } = await findEdition(ctx, named)
        const findings = await manualFindings(ctx.db, { editionId, at: ctx.now() })
        return { number: its, findings }
      }),
    )
    findingTexts(findings).forEach(surroundings.print)
    const errors = findings.filter(({ severity }) => severity === 'ERROR').length
    if (errors > 0)
      throw new CommandFailed(
        `Edition ${number} cannot be published, errors: ${errors}. Nothing was changed; mend them, then check again.`,
      )
    const warned = findings.some(({ severity }) => severity === 'WARNING')
    surroundings.print(
      `Edition ${number} can be published${warned ? ' if you say why, with --reason' : ''}.`,
    )
  },
})
