import path from 'node:path'
import { z } from 'zod'
import { CityKind } from '../../prisma/generated/enums.ts'
import { hashPassword } from '../../services/accounts/passwords.ts'
import { systemActor } from '../../services/ctx.ts'
import { connectEngine } from '../../services/engine/client.ts'
import { openEngineIdentity } from '../../services/engine/engine-id.ts'
import { publishModels } from '../../start/publish-models.ts'
import { cityCode } from '../answers.ts'
import { defineCommand, type Surroundings } from '../define-command.ts'
import { type Installation, inInstallation } from '../find-installation.ts'
import { furnishCity, insertCity } from '../found-city.ts'

const kinds = Object.values(CityKind)
const name = z.string().trim().min(1, 'must not be empty').max(100, 'is too long')

/** 建城市 — a city with its calendar, desks and first administrator, so that an installation without demo data can begin. */
export const cityCreateCommand = defineCommand({
  name: 'city create',
  summary:
    '建城市 — founds a city: calendar, supervision and command center, fallback desk, first administrator.',
  options: {
    code: { value: 'code', help: 'its six-digit division code' },
    name: { value: 'text', help: 'its name in Chinese' },
    'name-en': { value: 'text', help: 'its name in English' },
    kind: { value: kinds.join('|'), help: 'what it is' },
    parent: { value: 'code', help: 'the city or province above it' },
    login: {
      value: 'name',
      help: 'what its first administrator signs in as; administrator.<code>',
    },
  },
  input: z.object({
    code: cityCode,
    name,
    'name-en': name,
    kind: z.enum(CityKind, `must be ${kinds.join(', ')}`),
    parent: cityCode.optional(),
    login: z
      .string()
      .regex(/^[\w.@-]{3,64}$/, 'must have 3 to 64 letters, digits or . _ - @')
      .optional(),
  }),
  run: async ({ code, 'name-en': nameEn, parent = null, login, ...given }, surroundings) => {
    await inInstallation(surroundings, async (installation) => {
      const signsInAs = login ?? `administrator.${code}`
      const password = await surroundings.askPassword(`Password for ${signsInAs}: `)
      await hashPassword(password)
      await insertCity(installation, { ...given, code, nameEn, parent })
      const { database } = installation
      const scope = await database.scopeByCode(code)
      await database.actIn(
        scope,
        systemActor,
      )((ctx) => furnishCity(ctx, { login: signsInAs, password }))
      surroundings.print(`City ${code} stands; its first administrator signs in as ${signsInAs}.`)
      await putModelsIntoForce(installation, surroundings)
    })
  },
})

/** The engine may be away: then the next start does it. */
async function putModelsIntoForce(
  { database, engineAddress }: Installation,
  { config, print }: Surroundings,
): Promise<void> {
  const client = await connectEngine(engineAddress)
  try {
    if ((await client.ping()).kind !== 'done')
      return print('The engine does not answer: its processes come into force at the next start.')
    const dataDir = path.resolve(config.DATA_DIR, 'engine')
    const identity = await openEngineIdentity({ dataDir, address: config.ZEEBE_ADDRESS })
    await publishModels({ database, client, engineId: identity.current() })
    print('Its processes are in force.')
  } finally {
    await client.close()
  }
}
