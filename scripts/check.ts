import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** 快速检查 — generated files fresh, types, Biome (the models' lint is among the tests), tests without database or engine. */
const generated = [
  'prisma/generated',
  'processes/generated',
  'processes/element-templates',
  'graphql/schema.graphql',
  'admin/src/api/generated',
]

run('npm', ['run', '--silent', 'generate'], { mustNotChange: generated })
run('npx', ['tsc', '--noEmit', '-p', '.'])
run('npx', ['tsc', '--noEmit', '-p', 'admin'])
run('npx', ['biome', 'check', '.'])
run('npx', ['vitest', 'run', '--project', 'rules'])

function run(
  command: string,
  args: readonly string[],
  { mustNotChange = [] }: { readonly mustNotChange?: readonly string[] } = {},
): void {
  const line = [command, ...args].join(' ')
  process.stdout.write(`\n▸ ${line}\n`)
  const before = mustNotChange.map(hashOf)
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
  const stale = mustNotChange.filter((place, index) => hashOf(place) !== before[index])
  if (stale.length === 0) return
  process.stderr.write(
    `Stale generated files in ${stale.join(', ')}: they are fresh now, commit them.\n`,
  )
  process.exit(1)
}

function hashOf(place: string): string {
  const hash = createHash('sha256')
  for (const file of filesOf(place)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function filesOf(place: string): string[] {
  const found = statSync(place, { throwIfNoEntry: false })
  if (found === undefined) return []
  if (found.isFile()) return [place]
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesOf(path.join(place, name)))
}
