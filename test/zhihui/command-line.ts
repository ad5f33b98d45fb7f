import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { runCommandLine } from '../../zhihui/run-command-line.ts'
import type { TestCity } from '../support/city.ts'

export type Typed = { readonly status: number; readonly printed: string; readonly refused: string }
type Given = {
  readonly environment?: Readonly<Record<string, string>>
  readonly password?: string
  readonly now?: Date
}

/** What the command line answers to what was typed. */
export async function type(args: readonly string[], given: Given = {}): Promise<Typed> {
  const printed: string[] = []
  const refused: string[] = []
  const status = await runCommandLine({
    args,
    environment: given.environment ?? {},
    print: (line) => void printed.push(line),
    complain: (line) => void refused.push(line),
    askPassword: async () => given.password ?? '',
    now: () => given.now ?? new Date('2026-03-02T02:00:00Z'),
  })
  return { status, printed: printed.join('\n'), refused: refused.join('\n') }
}

/** The environment by which the command line finds a test's database; nobody listens at its engine's address. */
export const environmentOf = ({ testDatabase }: TestCity) => ({
  DATABASE_URL: testDatabase.ownerUrl,
  APP_DATABASE_URL: testDatabase.appUrl,
  ZEEBE_ADDRESS: '127.0.0.1:1',
})

const folders: string[] = []
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

/** A folder of its own with these files, until the test file is done. */
export async function aFolder(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'zhihui-command-line-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files))
    await writeFile(path.join(folder, name), content)
  return folder
}
