import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** One source file: the room it stands in, and what it imports of ours and of others. */
export type SourceFile = {
  readonly file: string
  readonly room: string
  readonly lines: number
  readonly text: string
  /** Paths from the root of our own files. */
  readonly ours: readonly string[]
  readonly packages: readonly string[]
}

const folders = [
  'services',
  'graphql',
  'prisma',
  'processes',
  'admin',
  'start',
  'scripts',
  'zhihui',
  'test',
]

/** Every TypeScript file that somebody wrote. */
export const sourceFiles = (): readonly SourceFile[] =>
  [...readdirSync('.'), ...folders.flatMap(filesBelow)]
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('/generated/'))
    .sort()
    .map(readSource)

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file))

function readSource(file: string): SourceFile {
  const text = readFileSync(file, 'utf8')
  const imported = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)
  return {
    file,
    room: roomOf(file),
    lines: text.split('\n').length - 1,
    text,
    ours: imported
      .filter((name) => name.startsWith('.'))
      .map((name) => path.join(path.dirname(file), name)),
    packages: imported.filter((name) => !name.startsWith('.')),
  }
}

/** `services/cases`, `prisma/seed`, `graphql` …; a file of the root is a room of its own. */
export function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/')
  if (file.includes('/generated/')) return 'generated'
  if (first === 'services') return second.endsWith('.ts') ? second : `services/${second}`
  if (first === 'prisma' && second === 'seed') return 'prisma/seed'
  return first
}

/** The first circle among rooms or files, as a path; null when there is none. */
export function circleIn(arrows: ReadonlyMap<string, ReadonlySet<string>>): string | null {
  const done = new Set<string>()
  const walk = (at: string, trail: readonly string[]): string | null => {
    if (trail.includes(at)) return [...trail.slice(trail.indexOf(at)), at].join(' → ')
    if (done.has(at)) return null
    for (const next of arrows.get(at) ?? []) {
      const circle = walk(next, [...trail, at])
      if (circle !== null) return circle
    }
    done.add(at)
    return null
  }
  for (const start of arrows.keys()) {
    const circle = walk(start, [])
    if (circle !== null) return circle
  }
  return null
}
