import { readdirSync } from 'node:fs'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { askPassword } from '../../zhihui/ask-password.ts'
import { commands } from '../../zhihui/commands/index.ts'
import { aFolder, type } from './command-line.ts'

const files = readdirSync('zhihui/commands').filter((file) => file !== 'index.ts')
const nowhere = { DATA_DIR: path.join(await aFolder(), 'none') }

const refusals = [
  ['nothing typed', [], 2, /npm run zhihui/],
  ['an unknown command', ['manual', 'burn'], 2, /no command “manual burn”/],
  ['a missing file name', ['manual', 'import', '--city', '140800'], 2, /<file> is missing/],
  ['a missing city', ['manual', 'phrases', '1'], 2, /--city is missing/],
  ['a city of four digits', ['manual', 'phrases', '1', '--city', '1408'], 2, /six-digit/],
  ['an unknown option', ['demo-case', '--fast'], 2, /'--fast'/],
  ['one word too many', ['demo-case', 'now'], 2, /“now”/],
  [
    'days that are neither working nor natural',
    ['manual', 'import', 'x.xlsx', '--city', '140800', '--days', 'lunar'],
    2,
    /--days must be working or natural/,
  ],
  ['an edition called draft', ['manual', 'confirm', 'draft', '--city', '140800'], 2, /number/],
  [
    'an instant without offset',
    ['manual', 'publish', '1', '--city', '140800', '--from', '2026-01-01T00:00:00'],
    2,
    /--from must be an instant/,
  ],
  [
    'a role nobody knows',
    ['api-key', 'create', '--city', '140800', '--name', 'k', '--scopes', 'KING'],
    2,
    /--scopes must be among COLLECTOR/,
  ],
  [
    'a change that says nothing',
    ['manual', 'confirm', '1', '--city', '140800', '--change', '水务部门'],
    2,
    /phrase=KIND/,
  ],
  [
    'no such file',
    ['manual', 'import', 'none.xlsx', '--city', '140800'],
    1,
    /there is no such file.*Nothing was imported/,
  ],
  ['a folder', ['manual', 'import', '.', '--city', '140800'], 1, /it is a folder/],
  [
    'no installation',
    ['manual', 'phrases', '1', '--city', '140800'],
    1,
    /No installation was ever started in .* Run "npm start" first/,
  ],
  ['no demo links', ['demo-case'], 1, /no demo links/],
] as const

describe('命令 commands', () => {
  test('every file of the folder is one command of that name, and every command has its file', () => {
    const names = commands.map(({ name }) => `${name.replace(' ', '-')}.ts`)
    expect(names.toSorted()).toEqual(files.toSorted())
  })

  test.each(commands.map(({ name }) => name))(
    '%s explains itself, in Chinese first',
    async (name) => {
      const { status, printed, refused } = await type([...name.split(' '), '--help'])
      expect({ status, refused }).toEqual({ status: 0, refused: '' })
      expect(printed).toContain(`npm run zhihui -- ${name}`)
      expect(printed).toMatch(/\n\p{Script=Han}+ — /u)
    },
  )

  test('--help lists all of them', async () => {
    const { status, printed } = await type(['--help'])
    expect(status).toBe(0)
    for (const { name } of commands) expect(printed).toContain(name)
  })

  test('a group lists its own', async () => {
    const { printed } = await type(['manual', '--help'])
    expect(printed).toContain('manual publish')
    expect(printed).not.toContain('api-key')
  })
})

describe('拒绝 refusals say what is wrong and end with a status', () => {
  test.each(refusals)('%s', async (_what, args, status, message) => {
    const answer = await type(args, { environment: nowhere })
    expect(answer).toMatchObject({ status, printed: '' })
    expect(answer.refused).toMatch(message)
    expect(answer.refused).not.toMatch(/\n\s+at /)
  })

  test('an environment that the start would refuse is refused here too', async () => {
    const answer = await type(['demo-case'], { environment: { PORT: 'ninety' } })
    expect(answer).toMatchObject({ status: 1, refused: expect.stringContaining('PORT') })
  })

  test('a database that does not answer is named with what to do', async () => {
    const url = 'postgresql://somebody:secret@127.0.0.1:1/zhihui'
    const environment = { DATABASE_URL: url, APP_DATABASE_URL: url }
    const { status, refused } = await type(['manual', 'phrases', '1', '--city', '140800'], {
      environment,
    })
    expect(status).toBe(1)
    expect(refused).toMatch(/127\.0\.0\.1:1\/zhihui cannot be used .* Start the installation/)
    expect(refused).not.toContain('secret')
  })

  test('a file of demo links that is none is named', async () => {
    const DATA_DIR = await aFolder({ 'demo-links.json': '{"links":[]}' })
    const { status, refused } = await type(['demo-case'], { environment: { DATA_DIR } })
    expect(status).toBe(1)
    expect(refused).toContain('is not what a demo installation writes')
  })
})

describe('密码 the password', () => {
  test('is the first line of standard input', async () => {
    const input = new PassThrough()
    input.end('a long secret\nanother line\n')
    expect(await askPassword('Password: ', { input, output: new PassThrough() })).toBe(
      'a long secret',
    )
  })

  test('has to come', async () => {
    const input = new PassThrough()
    input.end()
    await expect(
      askPassword('Password: ', { input, output: new PassThrough() }),
    ).rejects.toThrowError(/No password came/)
  })
})
