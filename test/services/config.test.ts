import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from '../../services/config.ts'

const problemsOf = (environment: Record<string, string>) => {
  try {
    readConfig(environment)
    return []
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return error.message.split('\n  ').slice(1)
  }
}

describe('配置 the environment of an installation', () => {
  test('every unknown and every malformed value is listed at once', () => {
    const problems = problemsOf({
      PORT: 'eighty',
      DATABASE_URL: 'mysql://localhost/zhihui',
      ZEEBE_ADDRESS: 'no port',
      ZEEBE_VERSION: 'latest',
      ZEEBE_ADRESS: 'localhost:26500',
      ZHIHUI_COLOUR: 'red',
      DEMO: 'maybe',
      LOG_LEVEL: 'loud',
    })
    expect(problems.map((problem) => problem.split(':')[0]).toSorted()).toEqual([
      'DATABASE_URL',
      'DEMO',
      'LOG_LEVEL',
      'PORT',
      'ZEEBE_ADDRESS',
      'ZEEBE_ADRESS',
      'ZEEBE_VERSION',
      'ZHIHUI_COLOUR',
    ])
  })

  test.each([
    ['PORT', '0'],
    ['PORT', '65535'],
    ['PORT', '4000.5'],
    ['DATABASE_URL', 'localhost'],
    ['ZEEBE_ADDRESS', 'http://localhost:26500'],
    ['ZEEBE_VERSION', '8.5'],
    ['DEMO', '2'],
    ['LOG_LEVEL', 'INFO'],
    ['SMTP_URL', 'mail.example.org'],
    ['SMS_GATEWAY_URL', 'ftp://gateway.example.org'],
    ['NOTICE_WEBHOOK_SECRET', 'whsec_short'],
    ['MAP_TILES', 'https://maps.example/tiles'],
    ['MAP_TILES', 'ftp://maps.example/{z}/{x}/{y}'],
    ['MAP_TILES', 'https://{z}.maps.example/{x}/{y}'],
  ])('%s=%s is refused', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name}: `))])
  })

  test.each([
    ['SMTP_URL', 'smtp://mail.example.org:25', 'SMTP_FROM'],
    ['SMS_GATEWAY_URL', 'http://gateway.example.org/send', 'SMS_GATEWAY_SECRET'],
    ['NOTICE_WEBHOOK_URL', 'https://city.example.org/hook', 'NOTICE_WEBHOOK_SECRET'],
  ])('%s=%s alone is not enough: %s is needed, too', (name, value, needed) => {
    const [problem, ...others] = problemsOf({ [name]: value })
    expect([problem?.split('\n')[0], others]).toEqual([`${needed}: is needed with ${name}`, []])
  })

  test('what other programs are told is none of our business', () => {
    expect(problemsOf({ PATH: '/usr/bin', JAVA_HOME: '/opt/jdk', npm_config_x: 'y' })).toEqual([])
  })

  test('an empty value counts as left out', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' }).port).toBe(4000)
  })
})

test('端口 every port follows PORT, and no two of two installations ten apart meet', () => {
  const portsOf = (port: number) => {
    const config = readConfig({ PORT: String(port) })
    return [config.port, ...Object.values(config.ports)]
  }
  const all = [...portsOf(4000), ...portsOf(4010)]
  expect(new Set(all).size).toBe(all.length)
  expect(portsOf(4000).every((port) => port >= 4000 && port < 4010)).toBe(true)
})

test.each([
  ['on a database of its own', {}, true],
  ['on a database it was given', { DATABASE_URL: 'postgres://db/zhihui' }, false],
  [
    'on a database it was given, when told so',
    { DATABASE_URL: 'postgres://db/x', DEMO: '1' },
    true,
  ],
  ['on a database of its own, unless told not to', { DEMO: 'false' }, false],
])('演示 the demo city is founded %s', (_where, environment, demo) => {
  expect(readConfig(environment).demo).toBe(demo)
})
