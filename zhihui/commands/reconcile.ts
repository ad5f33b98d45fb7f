import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { defineCommand, type Surroundings } from '../define-command.ts'
import { readDemoLinks } from '../demo-links.ts'
import {
  CommandFailed,
  type Question,
  type SignedIn,
  signIn,
  signInByName,
} from '../installation-client.ts'

const Run = z.object({
  finishedAt: z.string().nullable(),
  cases: z.number(),
  found: z.number(),
  standing: z.number(),
  failure: z.string().nullable(),
  findings: z.array(z.object({ kind: z.string(), repairedAt: z.string().nullable() })),
})
type Run = z.output<typeof Run>

const ask: Question<{ reconcile: { runId: string } }> = {
  text: `mutation ($input: ReconcileInput!) {
    reconcile(input: $input) { ... on ReconcileSuccess { runId } ... on UserError { code message } }
  }`,
  answer: z.object({ reconcile: z.object({ runId: z.string() }) }),
}
const look: Question<{ reconciliation: Run }> = {
  text: `query ($id: ID!) {
    reconciliation(id: $id) { finishedAt cases found standing failure findings { kind repairedAt } }
  }`,
  answer: z.object({ reconciliation: Run }),
}
const patience = 600_000
const lookEvery = 1_000

/** 对账 — holds record and engine against each other through the running installation; fails while differences stand. */
export const reconcileCommand = defineCommand({
  name: 'reconcile',
  summary:
    '对账 — compares every open case with the engine and tells what differs; fails while differences stand.',
  options: {
    repair: { help: 'mend what differs; needed once the engine’s data were lost or rolled back' },
    login: { value: 'name', help: 'a system administrator; the demo’s own when absent' },
  },
  input: z.object({ repair: z.boolean().default(false), login: z.string().optional() }),
  run: async ({ repair, login }, surroundings) => {
    const administrator = await administratorOf(surroundings, login)
    const { reconcile } = await administrator.ask(ask, { input: { repair } })
    const run = await untilFinished(administrator, reconcile.runId)
    tell(surroundings, run)
    if (run.failure !== null) throw new CommandFailed(`Nothing was compared: ${run.failure}`)
    if (run.standing > 0)
      throw new CommandFailed(
        `${run.standing} differences stand. ${repair ? 'Look at the log, then repeat.' : 'Repeat with --repair.'}`,
      )
  },
})

async function administratorOf(
  { config, askPassword }: Surroundings,
  login: string | undefined,
): Promise<SignedIn> {
  const address = `http://localhost:${config.port}`
  if (login !== undefined)
    return signInByName(address, { login, password: await askPassword(`Password of ${login}: `) })
  const demo = await readDemoLinks(config.DATA_DIR)
  const link = demo?.links.find(({ role }) => role === 'SYSTEM_ADMINISTRATOR')
  if (demo === null || link === undefined)
    throw new CommandFailed(
      'Nobody is signed in. Nothing was done. Repeat with --login and the name of a system administrator.',
    )
  return signIn(demo.address, link.token)
}

async function untilFinished(administrator: SignedIn, id: string): Promise<Run> {
  for (const end = Date.now() + patience; Date.now() < end; await pause(lookEvery)) {
    const { reconciliation } = await administrator.ask(look, { id })
    if (reconciliation.finishedAt !== null) return reconciliation
  }
  throw new CommandFailed(
    'The comparison goes on in the background. Ask again later: a second one waits for it.',
  )
}

function tell({ print }: Surroundings, { cases, found, standing, findings }: Run): void {
  print(`${cases} cases compared, ${found} differences, ${standing} of them stand.`)
  if (findings.length < found) print(`The first ${findings.length} of them, by kind:`)
  for (const kind of new Set(findings.map((finding) => finding.kind))) {
    const some = findings.filter((finding) => finding.kind === kind)
    const mended = some.filter(({ repairedAt }) => repairedAt !== null).length
    print(`  ${kind.padEnd(28)} ${some.length} found, ${mended} mended`)
  }
}
