import { describe, expect, test } from 'vitest'
import { circleIn, roomOf, type SourceFile, sourceFiles } from './rooms.ts'

const all = sourceFiles()
const product = all.filter(({ room }) => room !== 'test')
const nouns = [
  ...new Set(product.map(({ room }) => room).filter((room) => room.startsWith('services/'))),
].filter((room) => !['services/engine', 'services/workers'].includes(room))
const kernel = [
  ...['ctx.ts', 'city-time.ts', 'errors.ts', 'forgotten-instance.ts', 'passing-errors.ts'],
  'insert-rows.ts',
  ...['notice-kinds.ts', 'patience.ts', 'each-by-itself.ts', 'held-by-release.ts'],
]
const common = [...kernel, 'generated']

/**
 * What each room may import beside itself; rooms that are not named may import everything but
 * tests.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'ctx.ts': ['generated'],
  'city-time.ts': [],
  'each-by-itself.ts': [],
  'errors.ts': [],
  'forgotten-instance.ts': ['ctx.ts', 'passing-errors.ts'],
  'insert-rows.ts': ['ctx.ts', 'generated'],
  'held-by-release.ts': ['ctx.ts', 'errors.ts'],
  'notice-kinds.ts': [],
  'passing-errors.ts': ['generated'],
  'patience.ts': [],
  'config.ts': [],
  'database-faults.ts': [],
  'may-connect.ts': ['database-faults.ts'],
  'act-client.ts': ['may-connect.ts'],
  'database.ts': [...common, 'act-client.ts'],
  'idempotency.ts': kernel,
  ...Object.fromEntries(nouns.map((noun) => [noun, [...common, ...nouns]])),
  // the linter's own rules stand with the models that they hold
  'services/process-editions': [...common, ...nouns, 'processes'],
  processes: ['services/process-editions', 'generated'],
  'services/engine': [...kernel, 'database-faults.ts'],
  'services/workers': [...common, ...nouns, 'services/engine'],
  graphql: [...common, ...nouns, 'database.ts', 'database-faults.ts', 'idempotency.ts'],
  // the operations made from graphql/schema.graphql; what a designer picks, and how ids and files are written
  admin: ['generated', 'processes', 'services/spreadsheets'],
  prisma: [],
  'prisma/seed': [...common, ...nouns, 'database.ts', 'prisma'],
}
/** They put the parts together; everything else is handed what it needs. */
const roots = ['main.ts', 'zhihui.ts', 'zhihui', 'start']
const outside = [
  ...roots,
  'scripts',
  'test',
  'vitest.config.ts',
  'prisma.config.ts',
  'untyped.d.ts',
]

describe('房间 imports go one way', () => {
  test('every room is known', () => {
    const rooms = new Set(product.map(({ room }) => room))
    expect([...rooms].filter((room) => !(room in allowed) && !outside.includes(room))).toEqual([])
  })

  test.each(Object.entries(allowed))('%s imports only from itself and %j', (room, others) => {
    const wrong = product
      .filter((source) => source.room === room)
      .flatMap(({ file, ours }) =>
        ours
          .filter((target) => ![room, ...others].includes(roomOf(target)))
          .map((target) => `${file} → ${target}`),
      )
    expect(wrong).toEqual([])
  })

  test('nobody imports a test but what configures them', () => {
    const into = product
      .filter(({ room }) => room !== 'vitest.config.ts')
      .filter(({ ours }) => ours.some((target) => roomOf(target) === 'test'))
    expect(into.map(({ file }) => file)).toEqual([])
  })

  test('nouns form no circle: mutual pairs 0', () => {
    expect(circleIn(arrowsBetween(nouns))).toBeNull()
  })

  test('the rules of cases know types and refusals only', () => {
    const rules = product.find(({ file }) => file === 'services/cases/rules.ts')
    expect(rules?.ours.map(roomOf)).toEqual(['generated', 'errors.ts'])
    expect(rules?.text).not.toMatch(/import \{[^}]+\} from '[^']*generated/)
  })
})

function arrowsBetween(names: readonly string[]) {
  return new Map(
    names.map((name) => {
      const targets = product
        .filter((source) => source.room === name)
        .flatMap(({ ours }) => ours.map(roomOf))
      return [name, new Set(targets.filter((it) => it !== name && names.includes(it)))]
    }),
  )
}

describe('外来之物 what comes from outside is handed in', () => {
  const found = (
    pattern: RegExp,
    except: readonly string[],
    sources: readonly SourceFile[] = product,
  ) =>
    sources
      .filter(({ file, room, text }) => pattern.test(text) && ![file, room].some(listed(except)))
      .map(({ file }) => file)
  const listed = (except: readonly string[]) => (name: string) => except.includes(name)
  const composed = ['main.ts', 'zhihui.ts', 'prisma.config.ts', 'scripts']

  test.each([
    ['the environment', /process\.env\b/, composed],
    ['the time of day', /new Date\(\s*\)/, composed],
    ['a database client', /new PrismaClient\(/, ['services/database.ts']],
  ])('%s', (_what, pattern, except) => {
    expect(found(pattern, except)).toEqual([])
  })

  test('only the engine room knows the engine’s client', () => {
    const knowing = product.filter(({ packages }) => packages.some((it) => /camunda/.test(it)))
    expect(knowing.map(({ room }) => room)).toEqual(['services/engine'])
  })
})

describe('尺寸 small files', () => {
  const sizes = (sources: readonly SourceFile[]) => {
    const lines = sources.map((source) => source.lines).sort((a, b) => a - b)
    const share = (part: number) => lines[Math.floor((lines.length - 1) * part)] ?? 0
    return { files: lines.length, p50: share(0.5), p95: share(0.95), most: share(1) }
  }

  test('no file is longer than 250 lines, no test longer than 400', () => {
    const tests = all.filter(({ room }) => room === 'test')
    const rooms = [...new Set(product.map(({ room }) => room))].filter((it) => !it.endsWith('.ts'))
    console.table({
      product: sizes(product),
      test: sizes(tests),
      ...Object.fromEntries(
        rooms.map((name) => [name, sizes(product.filter(({ room }) => room === name))]),
      ),
    })
    const long = [
      ...product.filter(({ lines }) => lines > 250),
      ...tests.filter(({ lines }) => lines > 400),
    ]
    expect(long.map(({ file, lines }) => `${file} ${lines}`)).toEqual([])
  })
})
