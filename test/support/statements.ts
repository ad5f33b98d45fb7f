import pg from 'pg'
import { vi } from 'vitest'
import { z } from 'zod'

type Plan = {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string | undefined
  readonly Plans?: readonly Plan[] | undefined
}
const Plan: z.ZodType<Plan> = z.lazy(() =>
  z.object({
    'Node Type': z.string(),
    'Relation Name': z.string().optional(),
    Plans: z.array(Plan).optional(),
  }),
)
const Explained = z.object({ 'Query Text': z.string(), Plan })
const Sent = z.union([z.string(), z.object({ text: z.string() }).transform(({ text }) => text)])
const transaction = /^(BEGIN|COMMIT|ROLLBACK)/

/** How a table is read: `Seq Scan cases`. */
export type Access = { readonly how: string; readonly table: string; readonly query: string }

/**
 * 语句 — watches what this process sends to databases, and, where a database explains itself, how each statement
 * reads its tables: as it ran, inside functions, triggers and policies too.
 */
export function watchStatements() {
  let sent: string[] = []
  let accesses: Access[] = []
  const query = vi.spyOn(pg.Client.prototype, 'query')
  const emit = vi.spyOn(pg.Client.prototype, 'emit')
  const during = async <T>(run: () => Promise<T>) => {
    query.mockClear()
    emit.mockClear()
    const result = await run()
    sent = query.mock.calls.map(([asked]) => Sent.parse(asked))
    accesses = emit.mock.calls.flatMap(([event, notice]) =>
      event === 'notice' ? accessesIn(notice) : [],
    )
    return {
      result,
      statements: sent.filter((text) => !transaction.test(text)).map(nameOf),
      accesses,
    }
  }
  return { during, stop: () => vi.restoreAllMocks() }
}

/** The database tells each client the plan of every statement it runs; for connections opened from now on. */
export async function explainStatements(owner: pg.ClientBase): Promise<void> {
  const { rows } = await owner.query<{ name: string }>('SELECT current_database() AS name')
  const settings = {
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_nested_statements': 'on',
    'auto_explain.log_format': 'json',
    'auto_explain.log_level': 'notice',
  }
  await owner.query("LOAD 'auto_explain'")
  for (const [name, value] of Object.entries(settings))
    await owner.query(`ALTER DATABASE ${rows[0]?.name} SET ${name} = '${value}'`)
}

function accessesIn(notice: unknown): Access[] {
  const { message } = z.object({ message: z.string() }).parse(notice)
  const [, text] = /^duration: .* plan:\n([\s\S]*)$/.exec(message) ?? []
  if (text === undefined) return []
  const explained = Explained.parse(JSON.parse(text))
  return accessesOf(explained.Plan, explained['Query Text'])
}

function accessesOf(plan: Plan, query: string): Access[] {
  const table = plan['Relation Name']
  const here = table === undefined ? [] : [{ how: plan['Node Type'], table, query }]
  return [...here, ...(plan.Plans ?? []).flatMap((inner) => accessesOf(inner, query))]
}

/** Its first table or function: enough to see which statement it is. */
function nameOf(sent: string): string {
  const text = sent.replace(/\/\*.*?\*\//g, '')
  const [, called] = /^\s*SELECT\s+(\w+)\(/.exec(text) ?? []
  const [, table] = /\b(?:FROM|INTO|UPDATE)\s+(?:"public"\.)?"?(\w+)/.exec(text) ?? []
  const [verb] = /\w+/.exec(text) ?? ['']
  return called ?? `${verb} ${table}`
}
