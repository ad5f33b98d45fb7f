import pg from 'pg'
import { mayConnect } from './may-connect.ts'

/** Marks the last statement of an act: it travels with the COMMIT, which fails when it does. */
export const lastOfAct = '/* last of its act */'

type Statement = { readonly text: string }
/** What a statement without an answer of its own is answered with. */
const nothing = { rows: [], fields: [], rowCount: 0 }

/**
 * 数据库连接 — a connection that saves an act two journeys: BEGIN travels with the statement that follows it,
 * and the act's last statement with its COMMIT. Round trips are the larger part of what an act costs.
 */
export class ActClient extends pg.Client {
  private begins = false
  private last: Statement | null = null

  constructor(config?: pg.ClientConfig) {
    super({ ...config, pipeline: true })
    // between the pool and whoever asked it for a connection nobody listens for a moment: a server that dies right then
    // would end the process. What was asked is told all the same, and the pool looks before it lends it again.
    this.on('error', () => undefined)
  }

  override connect(): Promise<this>
  override connect(done: (error: Error | null) => void): void
  override connect(done?: (error: Error | null) => void): Promise<this> | undefined {
    // the pool gives a callback
    if (done === undefined) return super.connect() as Promise<this>
    const attempt = mayConnect(`${this.host}:${this.port}`)
    if ('refusal' in attempt) process.nextTick(done, attempt.refusal)
    else
      super.connect((error: Error | null) => {
        attempt.ended(error)
        done(error)
      })
    return undefined
  }

  /** The same call as the parent's, in all its forms; only Prisma's, which asks for a promise, is looked into. */
  override query(asked: unknown, ...rest: unknown[]): never {
    const answer = isStatement(asked) ? this.plan(asked) : null
    return (answer ?? this.send(asked, ...rest)) as never
  }

  private plan(statement: Statement): Promise<unknown> | null {
    const { text } = statement
    if (text === 'BEGIN') {
      this.begins = true
      return Promise.resolve(nothing)
    }
    if (text.includes(lastOfAct)) {
      this.last = statement
      return Promise.resolve(nothing)
    }
    const { begins, last } = this
    this.begins = false
    this.last = null
    if (text === 'ROLLBACK' && begins) return Promise.resolve(nothing)
    const before: unknown[] = begins ? ['BEGIN'] : []
    if (last !== null && text === 'COMMIT') before.push(last)
    return before.length === 0 ? null : this.sendTogether([...before, statement])
  }

  /** All in one write; one that fails spoils those after it, so its error is the one to tell. */
  private async sendTogether(statements: readonly unknown[]): Promise<unknown> {
    const { stream } = this.connection
    stream.cork()
    const answers = statements.map((statement) => this.send(statement))
    stream.uncork()
    return (await Promise.all(answers)).at(-1)
  }

  private send(...asked: readonly unknown[]): unknown {
    return Reflect.apply(super.query, this, asked)
  }
}

const isStatement = (asked: unknown): asked is Statement =>
  typeof asked === 'object' && asked !== null && 'text' in asked && typeof asked.text === 'string'
