import { z } from 'zod'

const flag = z.stringbool({ truthy: ['true', '1', 'yes'], falsy: ['false', '0', 'no'] })
const lastPort = 65_535 - 8

const Environment = z.strictObject({
  PORT: z.coerce.number().int().min(1).max(lastPort).default(4000),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  APP_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  ZEEBE_ADDRESS: z
    .string()
    .regex(/^[\w.-]+:\d{1,5}$/, 'must be host:port')
    .optional(),
  ZEEBE_HOME: z.string().min(1).optional(),
  ZEEBE_VERSION: z
    .string()
    .regex(/^8\.\d+\.\d+$/, 'must look like 8.5.8')
    .default('8.5.8'),
  DEMO: flag.optional(),
  DEMO_CASES: z.coerce.number().int().min(0).max(10_000).default(300),
  HOST: z.string().min(1).default('127.0.0.1'),
  SINK_HOST: z.string().min(1).default('127.0.0.1'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})
const ours = Object.keys(Environment.shape)
const prefixes = /^(ZEEBE_|ZHIHUI_)/

/** 配置 — everything the installation is told from outside, read once. Ports follow PORT, so two installations need only differ in it. */
export type Config = ReturnType<typeof readConfig>

/** Every problem of the environment at once; the start stops with this list. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** Reads the environment; throws one ConfigError that lists every unknown or malformed value. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>) {
  const problems = Object.keys(environment)
    .filter((name) => prefixes.test(name) && !ours.includes(name))
    .map((name) => `${name}: unknown; known are ${ours.join(', ')}`)
  const parsed = Environment.safeParse(pick(environment))
  if (!parsed.success)
    problems.push(
      ...parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    )
  if (!parsed.success || problems.length > 0)
    throw new ConfigError(
      `The environment has ${problems.length} problem(s):\n  ${problems.join('\n  ')}`,
    )
  const { PORT: port, ...values } = parsed.data
  return {
    ...values,
    port,
    ports: {
      database: port + 1,
      sink: port + 2,
      engineGateway: port + 3,
      engineCommand: port + 4,
      engineInternal: port + 5,
      engineRest: port + 6,
      engineManagement: port + 7,
    },
    demo: values.DEMO ?? values.DATABASE_URL === undefined,
  } as const
}

function pick(environment: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(
    ours.flatMap((name) => {
      const value = environment[name]
      return value === undefined || value === '' ? [] : [[name, value]]
    }),
  )
}
