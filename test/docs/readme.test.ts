import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { commands } from '../../zhihui/commands/index.ts'

const Package = z.looseObject({ scripts: z.record(z.string(), z.string()) })
const { scripts } = Package.parse(JSON.parse(readFileSync('package.json', 'utf8')))
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(file))
const pages = tracked.filter((file) => file.endsWith('.md'))
const readme = readFileSync('README.md', 'utf8')
const architecture = readFileSync('docs/architecture.md', 'utf8')

const found = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, one = '']) => one)
const scriptsIn = (text: string) => [
  ...found(text, /npm run ([\w:-]*\w)/g),
  ...found(text, /npm (start|test)\b/g),
]
/** What is typed after `npm run zhihui --`, as far as it is words. */
const typed = (text: string) => found(text, /npm run zhihui -- ((?:[a-z][a-z-]* ?)+)/g)
const isCommand = (words: string) => commands.some(({ name }) => words.startsWith(name))

describe('文档 the pages', () => {
  test('README fits on one screen or two and opens with picture and two command lines', () => {
    expect(readme.split('\n').length).toBeLessThan(60)
    expect(readme).toMatch(
      /^# .+\n\n.+\n\n!\[.*\]\(processes\/city-case\/city-case\.svg\)\n\n```sh/u,
    )
    expect(found(readme, /^(npm ci && npm \w+)$/gm)).toEqual([
      'npm ci && npm start',
      'npm ci && npm test',
    ])
  })

  test.each(pages)('%s names only command lines that exist', (page) => {
    const text = readFileSync(page, 'utf8')
    expect(scriptsIn(text).filter((script) => !(script in scripts))).toEqual([])
    expect(typed(text).filter((words) => !isCommand(words))).toEqual([])
  })

  test('what continuous integration runs is the README’s test line', () => {
    expect(readFileSync('.ci/run', 'utf8')).toMatch(/^npm ci && npm test$/m)
  })

  test('every folder and file of the tree in the README exists, and every folder at the top is in it', () => {
    const [, tree = ''] = /## The tree\n```\n([^`]*)```/.exec(readme) ?? []
    const named = found(tree, /^(\S+)/gm)
    expect(named.filter((place) => !existsSync(place))).toEqual([])
    const top = tracked.filter((file) => file.includes('/')).map((file) => `${file.split('/')[0]}/`)
    expect([...new Set(top)].filter((folder) => !named.includes(folder))).toEqual(['.ci/'])
  })

  test('every folder of the architecture exists, and every room of the services is in it', () => {
    const named = found(architecture, /^\| `([^`]+\/)` \|/gm)
    expect(named.filter((folder) => !existsSync(folder))).toEqual([])
    const rooms = tracked.flatMap((file) => /^services\/[^/]+\//.exec(file) ?? [])
    expect([...new Set(rooms)].filter((room) => !named.includes(room))).toEqual([])
  })

  test('whatever is named in backquotes and looks like a file of ours exists', () => {
    const places = pages.flatMap((page) =>
      found(
        readFileSync(page, 'utf8'),
        /`((?:services|start|zhihui|graphql|prisma|docs|test|scripts|processes)\/[\w./-]+)`/g,
      ),
    )
    expect(places.filter((place) => !existsSync(place))).toEqual([])
  })
})

describe('链接 links', () => {
  const links = pages.flatMap((page) =>
    found(readFileSync(page, 'utf8'), /\]\((?!https?:)([^)\s]+)\)/g).map((link) => ({
      page,
      link,
    })),
  )

  test.each(links)('$page → $link resolves', ({ page, link }) => {
    const [file = '', anchor] = link.split('#')
    const target = file === '' ? page : path.join(path.dirname(page), file)
    expect(existsSync(target)).toBe(true)
    if (anchor === undefined || statSync(target).isDirectory()) return
    const headings = found(readFileSync(target, 'utf8'), /^#+ (.+)$/gm)
    expect(headings.map(slug)).toContain(anchor)
  })
})

const slug = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

describe('不泄露 what stays out of the repository', () => {
  const paths = /(?<![\w.\\])\/(?:work|root|home|Users)\/[\w.-]/
  // by the words that such hosts carry, so that this file names none of them either
  const hosts = /\bhttps?:\/\/[\w.-]*(?:registry|mirror|maven|pypi|npm|debian|ghcr|quay)/i
  const isText = (file: string) => !/\.(xlsx|png|jpg)$/.test(file)

  test('no file knows a machine’s path or a registry’s host', () => {
    const guilty = tracked.filter(isText).filter((file) => {
      const text = readFileSync(file, 'utf8')
      return paths.test(text) || hosts.test(text)
    })
    expect(guilty).toEqual([])
  })
})
