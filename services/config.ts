import { z } from 'zod'

const flag = z.stringbool({
  truthy: ['true', '1', 'yes'],
  falsy: ['false', '0', 'no'],
  error: 'must be true or false',
})
const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const within = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`
  return z.coerce.number({ error }).int(error).min(least, error).max(most, error)
}
const postgres = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must look like postgresql://login:password@host:5432/database',
})
const tiles = z
  .string()
  .refine(isTileAddress, 'must be http(s) with {z}, {x} and {y} after the host')
const address = z.url({ protocol: /^https?$/, error: 'must be an http address' })
const secret = z
  .string()
  .regex(/^whsec_[A-Za-z\d+/]{32,}={0,2}$/, 'must be whsec_ and 24 bytes or more in base64')

const Environment = z.strictObject({
  // the seven ports after it are used as well
  PORT: within(1, 65_535 - 8).default(4000),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: postgres.optional(),
  APP_DATABASE_URL: postgres.optional(),
  ZEEBE_ADDRESS: z
    .string()
    .regex(/^[\w.-]+:\d{1,5}$/, 'must be host:port')
    .optional(),
  ZEEBE_HOME: z.string().min(1).optional(),
  ZEEBE_VERSION: z
    .string()
    .regex(/^8\.\d+\.\d+$/, 'must look like 8.5.8')
    .default('8.5.8'),
  ZEEBE_PARTITIONS: within(1, 8).default(1),
  DEMO: flag.optional(),
  DEMO_CASES: within(0, 10_000).default(300),
  FRONT_END: flag.default(true),
  HOST: z.string().min(1).default('127.0.0.1'),
  SINK_HOST: z.string().min(1).default('127.0.0.1'),
  MAX_REQUESTS: z.coerce.number().int().min(4).default(128),
  MAX_EVENT_LOOP_DELAY_MS: z.coerce.number().int().min(20).default(500),
  MAX_QUEUE_SECONDS: z.coerce.number().int().min(1).default(15),
  MIN_FREE_MB: z.coerce.number().int().min(0).default(256),
  FILES_ENDPOINT: address.optional(),
  FILES_BUCKET: z
    .string()
    .regex(/^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/, 'is no name of a bucket')
    .optional(),
  FILES_REGION: z.string().min(1).default('us-east-1'),
  FILES_KEY_ID: z.string().min(1).optional(),
  FILES_SECRET: z.string().min(1).optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must look like smtp://login:password@host:587' })
    .optional(),
  SMTP_FROM: z.string().min(3).optional(),
  SMS_GATEWAY_URL: address.optional(),
  SMS_GATEWAY_SECRET: secret.optional(),
  NOTICE_WEBHOOK_URL: address.optional(),
  NOTICE_WEBHOOK_SECRET: secret.optional(),
  MAP_TILES: tiles.optional(),
  MAP_CREDIT: z.string().max(200).optional(),
  LOG_LEVEL: z.enum(levels, `must be ${levels.join(', ')}`).default('info'),
})
function isTileAddress(template: string): boolean {
  const [, host = '', rest = ''] = /^https?:\/\/([^/{}]+)(\/.*)$/.exec(template) ?? []
  return URL.canParse(`https://${host}`) && ['{z}', '{x}', '{y}'].every((it) => rest.includes(it))
}

type Name = keyof typeof Environment.shape
const ours = Object.keys(Environment.shape)
/** What has to be said beside an address. */
const needs: readonly { readonly of: Name; readonly also: readonly Name[] }[] = [
  { of: 'FILES_ENDPOINT', also: ['FILES_BUCKET', 'FILES_KEY_ID', 'FILES_SECRET'] },
  { of: 'SMTP_URL', also: ['SMTP_FROM'] },
  { of: 'SMS_GATEWAY_URL', also: ['SMS_GATEWAY_SECRET'] },
  { of: 'NOTICE_WEBHOOK_URL', also: ['NOTICE_WEBHOOK_SECRET'] },
]
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
    .map((name) => `${name}: unknown`)
  const parsed = Environment.safeParse(pick(environment))
  if (!parsed.success)
    problems.push(
      ...parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    )
  else problems.push(...missingBeside(parsed.data))
  if (!parsed.success || problems.length > 0)
    throw new ConfigError(
      `The environment has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n  ${problems.join('\n  ')}\n` +
        `Nothing was done. Correct or unset what is named and start again; known are ${ours.join(', ')}.`,
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

const missingBeside = (given: z.infer<typeof Environment>) =>
  needs
    .filter(({ of }) => given[of] !== undefined)
    .flatMap(({ of, also }) =>
      also
        .filter((name) => given[name] === undefined)
        .map((name) => `${name}: is needed with ${of}`),
    )

function pick(environment: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(
    ours.flatMap((name) => {
      const value = environment[name]
      return value === undefined || value === '' ? [] : [[name, value]]
    }),
  )
}
