import { parseArgs } from 'node:util'
import type { z } from 'zod'
import type { Config } from '../services/config.ts'

/** What a command may reach outside itself. */
export type Surroundings = {
  readonly config: Config
  readonly print: (line: string) => void
  /** Asks whoever typed the command for a password; what is typed is not shown. */
  readonly askPassword: (question: string) => Promise<string>
  readonly now: () => Date
}

type Option = {
  /** How its value is called in the help; without one it is a switch. */
  readonly value?: string
  readonly help: string
  /** May be given again and again. */
  readonly repeated?: true
}
type Definition<Input extends z.ZodObject> = {
  readonly name: string
  readonly summary: string
  /** What is given by its place, in order. */
  readonly places?: readonly string[]
  readonly options?: Readonly<Record<string, Option>>
  readonly input: Input
  readonly run: (input: z.output<Input>, surroundings: Surroundings) => Promise<void>
}

/** 命令 — one command of the command line, ready to be asked for help or run. */
export type Command = {
  readonly name: string
  readonly summary: string
  readonly help: string
  /** Throws WrongUsage before anything is done. */
  readonly run: (args: readonly string[], surroundings: Surroundings) => Promise<void>
}

/** The command line was not understood: nothing was done. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage'
}

/** 定义命令 — name, what is given, call: texts are parsed here, so that `run` trusts its input. */
export function defineCommand<Input extends z.ZodObject>(definition: Definition<Input>): Command {
  const { name, summary, input, run } = definition
  return {
    name,
    summary,
    help: helpOf(definition, (key) => !input.shape[key]?.safeParse(undefined).success),
    run: (args, surroundings) => {
      const given = read(definition, args)
      const parsed = input.safeParse(given)
      if (!parsed.success) throw new WrongUsage(complaint(definition, parsed.error, given))
      return run(parsed.data, surroundings)
    },
  }
}

type Shape = Omit<Definition<z.ZodObject>, 'input' | 'run'>

function read({ name, places = [], options = {} }: Shape, args: readonly string[]) {
  const known = Object.entries(options).map(([option, { value, repeated = false }]) => {
    const type: 'string' | 'boolean' = value === undefined ? 'boolean' : 'string'
    return [option, { type, multiple: repeated }] as const
  })
  const { values, positionals } = parse(name, args, Object.fromEntries(known))
  if (positionals.length > places.length)
    throw new WrongUsage(`${name}: “${positionals[places.length]}” is one word too many.`)
  return { ...values, ...Object.fromEntries(positionals.map((text, n) => [places[n], text])) }
}

type Known = Record<string, { type: 'string' | 'boolean'; multiple: boolean }>

function parse(name: string, args: readonly string[], options: Known) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    const [first = ''] = String(error instanceof Error ? error.message : error).split('. ')
    throw new WrongUsage(`${name}: ${first.replace(/\.$/, '')}.`)
  }
}

function complaint(
  { name, places = [] }: Shape,
  { issues }: z.ZodError,
  given: Readonly<Record<string, unknown>>,
): string {
  const wrong = issues.map(({ path, message }) => {
    const key = String(path[0])
    const shown = places.includes(key) ? `<${key}>` : `--${key}`
    return `${shown} ${given[key] === undefined ? 'is missing' : message}`
  })
  return `${name}: ${wrong.join('; ')}.`
}

function helpOf(
  { name, summary, places = [], options = {} }: Shape,
  isNeeded: (key: string) => boolean,
): string {
  const all = Object.entries(options).map(([option, { value, help }]) => ({
    needed: isNeeded(option),
    text: `--${option}${value === undefined ? '' : ` <${value}>`}`,
    help,
  }))
  const needed = all.filter((option) => option.needed)
  const given = [...places.map((place) => `<${place}>`), ...needed.map(({ text }) => text)]
  const more = needed.length < all.length ? ['[options]'] : []
  return [
    ['npm run zhihui --', name, ...given, ...more].join(' '),
    '',
    summary,
    '',
    ...all.map(({ text, help }) => `  ${text.padEnd(32)} ${help}`),
  ].join('\n')
}
