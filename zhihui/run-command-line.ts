import { BackupError } from '../prisma/backup/errors.ts'
import { DatabaseStartError } from '../prisma/database-start-error.ts'
import { ConfigError, readConfig } from '../services/config.ts'
import { DomainError } from '../services/errors.ts'
import { commands } from './commands/index.ts'
import { type Command, type Surroundings, WrongUsage } from './define-command.ts'
import { CommandFailed } from './installation-client.ts'

type Call = Omit<Surroundings, 'config'> & {
  /** What was typed after `npm run zhihui --`. */
  readonly args: readonly string[]
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly complain: (line: string) => void
}

const failed = 1
const notUnderstood = 2

/** 命令行 — runs what was typed; answers the exit status: 0 done, 1 refused or failed, 2 not understood. */
export async function runCommandLine({ environment, ...call }: Call): Promise<number> {
  const { args, print, complain } = call
  const wanted = args.includes('--help') || args.includes('-h')
  const command = commands.find(({ name }) => startsWith(args, name))
  if (wanted || args.length === 0 || command === undefined) {
    const [show, status] = wanted ? [print, 0] : [complain, notUnderstood]
    if (!wanted && args.length > 0) complain(`There is no command “${args.join(' ')}”.\n`)
    show(command?.help ?? overview(args))
    return status
  }
  try {
    const rest = args.slice(command.name.split(' ').length)
    await command.run(rest, { ...call, config: readConfig(environment) })
    return 0
  } catch (error) {
    complain(messageOf(error, command))
    return error instanceof WrongUsage ? notUnderstood : failed
  }
}

const startsWith = (args: readonly string[], name: string) =>
  name.split(' ').every((word, n) => args[n] === word)

function overview([first]: readonly string[]): string {
  const ofGroup = commands.filter(({ name }) => name.split(' ')[0] === first)
  const shown = ofGroup.length > 0 ? ofGroup : commands
  const lines = shown.map(({ name, summary }) => `  ${name.padEnd(16)} ${summary}`)
  return [
    'npm run zhihui -- <command> [options]',
    '',
    'Works on the running installation that PORT, DATA_DIR and DATABASE_URL describe.',
    '',
    ...lines,
    '',
    'npm run zhihui -- <command> --help tells more.',
  ].join('\n')
}

function messageOf(error: unknown, command: Command): string {
  if (error instanceof WrongUsage)
    return `${error.message} Nothing was done. See: npm run zhihui -- ${command.name} --help`
  if (error instanceof ConfigError || error instanceof DomainError) return error.message
  const told = [CommandFailed, BackupError, DatabaseStartError]
  if (error instanceof Error && told.some((kind) => error instanceof kind)) return error.message
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `${command.name} met a fault; what it was doing was rolled back.\n${stack}`
}
