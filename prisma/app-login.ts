import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'

/** Makes the application's own login (a member of zhihui_app, never the owner) and returns its connection string. The password stays in `dataDir`. */
export async function ensureAppLogin(ownerUrl: string, dataDir: string): Promise<string> {
  const url = new URL(ownerUrl)
  const login = `zhihui_app_${url.pathname.slice(1)}`
  const password = await keptPassword(dataDir)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const name = client.escapeIdentifier(login)
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [login])
    if (rowCount === 0) await client.query(`CREATE ROLE ${name} LOGIN IN ROLE zhihui_app`)
    await client.query(`ALTER ROLE ${name} PASSWORD ${client.escapeLiteral(password)}`)
  } finally {
    await client.end()
  }
  url.username = login
  url.password = password
  return url.href
}

async function keptPassword(dataDir: string): Promise<string> {
  const file = path.resolve(dataDir, 'app-password')
  await mkdir(dataDir, { recursive: true })
  if (!existsSync(file)) await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return (await readFile(file, 'utf8')).trim()
}
