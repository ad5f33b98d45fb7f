import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Logger } from 'pino'
import { createDemoLinks, type DemoLink } from '../prisma/seed/demo-links.ts'
import { seedPastCases } from '../prisma/seed/past-cases.ts'
import { seedDemo } from '../prisma/seed/seed-demo.ts'
import { createSeeding } from '../prisma/seed/seeding.ts'
import type { Config } from '../services/config.ts'
import { type CityScope, systemActor } from '../services/ctx.ts'
import { deployDecisions } from './deploy.ts'
import type { Installation, Parts } from './installation.ts'
import { openFiles } from './open-files.ts'
import type { Progress } from './progress.ts'

type Surroundings = {
  readonly config: Config
  readonly progress: Progress
  readonly log: Logger
  readonly now: () => Date
}
type SeedDeploy = Parameters<typeof seedDemo>[0]['deploy']
export type AnnouncedLink = DemoLink & { readonly cityCode: string; readonly url: string }
/** Cases that stand in the demo city before it is called ready; the others follow in the background. */
const beforeReady = 20

/** 演示 — the demo city: founded before jobs are taken, past cases played afterwards, one sign-in link a role. */
export function createDemo({ config, progress, log, now }: Surroundings) {
  const seeding = createSeeding()
  const stopping = new AbortController()
  let scopes: readonly CityScope[] = []
  let background: Promise<unknown> = Promise.resolve()
  return {
    /** What the installation calls while it starts and runs. */
    hooks: {
      adjust: seeding.adjust,
      ladderWaits: seeding.isSeeding,
      prepare: async ({ database, ownerUrl, room }: Parts) => {
        progress('Founding the demo city …')
        const deploy: SeedDeploy = (_city, resources) => deployDecisions(room.client, resources)
        scopes = await seedDemo({ database, ownerUrl, deploy })
      },
    },
    announce: async (installation: Installation) => {
      const [city] = scopes
      if (city === undefined) return
      if (config.DEMO_CASES > 0) progress('Playing the first past cases …')
      await new Promise<void>((enough) => {
        background = seedPastCases({
          ...{ seeding, scope: city, now, count: config.DEMO_CASES, seed: 'demo' },
          database: installation.database,
          files: openFiles({ config, now, log }),
          signal: stopping.signal,
          onProgress: (made) => void (made >= beforeReady && enough()),
          onProblem: (problem) => log.warn({ err: problem }, 'a past case stays where it is'),
        })
          .catch((error: unknown) => log.error({ err: error }, 'past cases were not all played'))
          .finally(enough)
      })
      printLinks(await writeLinks(installation, scopes, config))
    },
    stop: async () => {
      stopping.abort()
      await background
    },
  }
}

async function writeLinks(
  { database, address }: Installation,
  scopes: readonly CityScope[],
  config: Config,
) {
  const links: AnnouncedLink[] = []
  for (const scope of scopes) {
    const found = await createDemoLinks(database.actIn(scope, systemActor))
    for (const link of found)
      links.push({
        ...link,
        cityCode: scope.cityCode,
        url: `${address}/sign-in?token=${link.token}`,
      })
  }
  const file = path.resolve(config.DATA_DIR, 'demo-links.json')
  await writeFile(file, JSON.stringify({ address, links }, null, 1), { mode: 0o600 })
  return links
}

/** One link a role: somebody of the city itself before somebody of its districts and departments. */
function printLinks(links: readonly AnnouncedLink[]): void {
  const roles = new Map<string, AnnouncedLink>()
  for (const link of links.toSorted((a, b) => Number(b.central) - Number(a.central)))
    if (!roles.has(link.role)) roles.set(link.role, link)
  process.stdout.write('\nSign in as (demo links, good for seven days):\n')
  for (const { role, personName, unitName, url } of roles.values())
    process.stdout.write(`  ${role.padEnd(22)} ${url}   ${personName}, ${unitName}\n`)
}
