import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { Prisma, PrismaClient } from '../prisma/generated/client.ts'
import { ActClient, lastOfAct } from './act-client.ts'
import type {
  Act,
  Actor,
  AuditLine,
  CityScope,
  Ctx,
  EngineCommand,
  LiveEvent,
  Transaction,
} from './ctx.ts'
import { notFound } from './errors.ts'
import { databasePatience } from './patience.ts'

export type Database = ReturnType<typeof connectDatabase>
type Options = {
  /** Connection string of the application's own login. */
  readonly url: string
  readonly poolSize?: number
  readonly now: () => Date
  readonly patience?: Readonly<Record<keyof typeof databasePatience, number>>
}
const deadlocked = /40P01|deadlock|P2034/
const tries = 4
/** Milliseconds for a connection and for all of a transaction, be it an act or a read; the driver's own are too short for a busy machine. */
const transactionOptions = { maxWait: 8_000, timeout: 10_000 }

/** 数据库 — opens acts (one transaction each) and reads, always inside a city's row-level security. */
export function connectDatabase({ url, poolSize = 10, now, patience = databasePatience }: Options) {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    statement_timeout: 10_000,
    ...patience,
    // planning under row-level security costs ten times what running does: once a connection is enough
    options: '-c plan_cache_mode=force_generic_plan',
    Client: ActClient,
  })
  const adapter = new PrismaPg(pool, {
    statementNameGenerator: createStatementNames(),
    disposeExternalPool: true,
  })
  const prisma = new PrismaClient({ adapter, errorFormat: 'minimal', transactionOptions })
  const actIn = (scope: CityScope, actor: Actor): Act => {
    const act: Act = (run) => runAct(prisma, { scope, actor, now }, run)
    return act
  }
  return {
    actIn,
    /** Reads only: each query in a transaction of its own, inside the city. */
    read: (scope: CityScope) => readOnly(prisma, scope),
    scopeOf: (cityId: string) => scopeOf(prisma, cityId),
    scopeByCode: (code: string) => scopeByCode(prisma, code),
    /** Every city of the installation, the higher ones first. */
    cityCodes: async () => {
      const rows = await prisma.$queryRaw<{ code: string }[]>`SELECT city_codes() AS code`
      return rows.map(({ code }) => code)
    },
    prisma,
    close: () => prisma.$disconnect(),
  }
}

/** Only named statements keep their plan. */
function createStatementNames() {
  const atMost = 400
  const unnamed = ''
  const names = new Map<string, string>()
  return ({ sql }: { sql: string }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= atMost) return unnamed
    const name = `s${names.size}`
    names.set(sql, name)
    return name
  }
}

type Setting = { scope: CityScope; actor: Actor; now: () => Date }

async function runAct<T>(
  prisma: PrismaClient,
  setting: Setting,
  run: (ctx: Ctx) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++)
    try {
      return await prisma.$transaction((db) => inCity(db, setting, run))
    } catch (error) {
      if (attempt >= tries || !deadlocked.test(String(error))) throw error
    }
}

async function inCity<T>(
  db: Transaction,
  { scope, actor, now }: Setting,
  run: (ctx: Ctx) => Promise<T>,
) {
  const entered = now()
  const { aheadMs, stands } = await enterCity(db, scope, entered)
  const commands: EngineCommand[] = []
  const lines: AuditLine[] = []
  const events: LiveEvent[] = []
  const cityNow = () => new Date((stands ? entered : now()).getTime() + aheadMs)
  const result = await run({
    db,
    queue: { add: (command) => commands.push(command) },
    now: cityNow,
    actor,
    city: scope,
    audit: (line) => lines.push(line),
    announce: (event) => events.push(event),
  })
  if (commands.length + lines.length + events.length > 0)
    await finishAct(db, { scope, actor, at: cityNow() }, { commands, lines, events })
  return result
}

type Enter = { aheadMs: bigint | null; stands: boolean }[]

async function enterCity(
  db: Transaction,
  { cityId, cityIds, relatedCityIds }: CityScope,
  now: Date,
) {
  const rows = await db.$queryRaw<Enter>`
    SELECT enter_city_at(${cityId}::uuid, ${cityIds.join(',')}, ${relatedCityIds.join(',')}, ${now}) AS "aheadMs",
           city_stands(${cityId}::uuid) AS stands`
  return { aheadMs: Number(rows[0]?.aheadMs ?? 0n), stands: rows[0]?.stands ?? false }
}

type Written = { commands: EngineCommand[]; lines: AuditLine[]; events: LiveEvent[] }

async function finishAct(
  db: Transaction,
  { scope, actor, at }: { scope: CityScope; actor: Actor; at: Date },
  { commands, lines, events }: Written,
) {
  const audit = lines.map((line) => ({
    city_id: line.cityId ?? scope.cityId,
    at,
    actor_kind: actor.kind,
    actor_id: actor.id,
    actor_name: actor.name,
    action: line.action,
    subject_type: line.subjectType,
    subject_id: line.subjectId,
    case_id: line.caseId ?? null,
    details: line.details ?? {},
  }))
  const live = events.map((event) => ({
    city_id: event.cityId,
    shared_city_id: event.sharedCityId,
    kind: event.kind,
    case_id: event.caseId,
    task_id: event.taskId,
    at,
  }))
  const queued = commands.map((command) => ({
    cityId: scope.cityId,
    cityCode: scope.cityCode,
    ...command,
  }))
  await db.$executeRaw`${Prisma.raw(lastOfAct)} SELECT finish_act(
    ${JSON.stringify(audit)}::jsonb, ${JSON.stringify(live)}::jsonb, ${JSON.stringify(queued)}::jsonb)`
}

function readOnly(
  prisma: PrismaClient,
  { cityId, cityIds, relatedCityIds }: CityScope,
): PrismaClient {
  const extended = prisma.$extends({
    query: {
      async $allOperations({ args, query }) {
        const [, result] = await prisma.$transaction([
          // a filter deserves a plan for its own values
          prisma.$queryRaw`
            SELECT enter_city(${cityId}::uuid, ${cityIds.join(',')}, ${relatedCityIds.join(',')}),
                   set_config('plan_cache_mode', 'auto', true)`,
          query(args),
        ])
        return result
      },
    },
  })
  // The extended client has every model's methods; Pothos asks for the type of a plain one.
  return extended as unknown as PrismaClient
}

type ScopeRow = { city_code: string; city_ids: string[]; related_city_ids: string[] }

async function scopeOf(prisma: PrismaClient, cityId: string): Promise<CityScope> {
  const [row] = await prisma.$queryRaw<
    ScopeRow[]
  >`SELECT city_code, city_ids, related_city_ids FROM city_scope(${cityId}::uuid)`
  if (row === undefined) throw notFound(`City ${cityId}`)
  const { city_code: cityCode, city_ids: cityIds, related_city_ids: relatedCityIds } = row
  return { cityId, cityCode, cityIds, relatedCityIds }
}

async function scopeByCode(prisma: PrismaClient, code: string): Promise<CityScope> {
  const [row] = await prisma.$queryRaw<{ id: string | null }[]>`SELECT city_by_code(${code}) AS id`
  if (!row?.id) throw notFound(`City ${code}`)
  return scopeOf(prisma, row.id)
}
