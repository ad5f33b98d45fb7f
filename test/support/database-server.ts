import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { ensureAppLogin } from '../../prisma/app-login.ts'
import { migrate } from '../../prisma/migrate.ts'
import { startDatabase } from '../../prisma/start-database.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServer: string
    appLogin: string
  }
}
const hasty = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']

/** One server for the run, with a migrated template that each test file clones. */
export async function setup(project: Pick<TestProject, 'provide'>): Promise<() => Promise<void>> {
  const server = await startServer()
  await migrate(server.url)
  const appUrl = await ensureAppLogin(server.url, server.folder)
  const client = new pg.Client({ connectionString: server.url.replace(/\/zhihui$/, '/postgres') })
  await client.connect()
  await client.query('DROP DATABASE IF EXISTS template_zhihui WITH (FORCE)')
  await client.query('CREATE DATABASE template_zhihui TEMPLATE zhihui')
  await client.end()
  project.provide('databaseServer', server.url)
  project.provide('appLogin', appUrl)
  return server.stop
}

async function startServer() {
  const folder = await mkdtemp(path.join(tmpdir(), 'zhihui-test-'))
  await chmod(folder, 0o755)
  if (process.env['TEST_ENVIRONMENT'] === 'containers') return startContainer(folder)
  const database = await startDatabase({ dataDir: folder, port: await freePort(), settings: hasty })
  const stop = async () => {
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { url: database.url, folder, stop }
}

async function startContainer(folder: string) {
  const { PostgreSqlContainer } = await import('@testcontainers/postgresql')
  const container = await new PostgreSqlContainer('postgres:18').withDatabase('zhihui').start()
  const stop = async () => {
    await container.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { url: container.getConnectionUri(), folder, stop }
}

/** A port nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
