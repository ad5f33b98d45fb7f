import { z } from 'zod'
import { publishManual } from '../../services/command-manual/publish-manual.ts'
import { connectEngine } from '../../services/engine/client.ts'
import { deployDecisions } from '../../start/deploy.ts'
import { cityCode, cityOption, instant } from '../answers.ts'
import { defineCommand } from '../define-command.ts'
import { edition, findEdition } from '../find-edition.ts'
import { inCity } from '../find-installation.ts'
import { CommandFailed } from '../installation-client.ts'

/** 发布手册 — compiles a confirmed edition, hands it to the engine, and puts it into force from an instant. */
export const manualPublishCommand = defineCommand({
  name: 'manual publish',
  summary:
    '发布手册 — compiles a confirmed edition to decisions, deploys them and publishes it; safe to repeat.',
  places: ['edition'],
  options: {
    city: cityOption,
    from: { value: 'instant', help: 'in force from, as 2026-01-01T00:00:00+08:00' },
    reason: { value: 'text', help: 'why, although its checks warn; see manual check' },
  },
  input: z.object({
    edition,
    city: cityCode,
    from: instant,
    reason: z.string().max(1000, 'is too long').optional(),
  }),
  run: async ({ edition: named, city, from, reason }, surroundings) => {
    const { print } = surroundings
    await inCity(surroundings, city, async ({ act }, { engineAddress }) => {
      const { id } = await act((ctx) => findEdition(ctx, named))
      const client = await connectEngine(engineAddress)
      const deploy = async (resources: Parameters<typeof deployDecisions>[1]) => {
        if ((await client.ping()).kind !== 'done') throw engineAway(engineAddress)
        print(`Deploying ${resources.length} resources to the engine at ${engineAddress} …`)
        await deployDecisions(client, resources)
      }
      try {
        const published = await publishManual({ act, deploy }, { editionId: id, from, reason })
        print(
          `Edition ${published.edition.number} is published, in force from ${from.toISOString()}.`,
        )
      } finally {
        await client.close()
      }
    })
  },
})

const engineAway = (address: string) =>
  new CommandFailed(
    `The engine at ${address} does not answer. Nothing was published; the edition stays as it is. Start the installation with "npm start", then repeat.`,
  )
