import { readFileSync } from 'node:fs'
import fastify from 'fastify'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { limitLoad, usualLoadLimits } from '../../graphql/http/load.ts'
import { newMetrics } from '../../graphql/http/metrics.ts'
import { ConfigError, readConfig } from '../../services/config.ts'
import { engineEnvironment } from '../../services/engine/engine-environment.ts'
import { countNotices } from '../../start/notice-delivery.ts'
import { measureWatch } from '../../start/watch-metrics.ts'
import { aWatched } from '../support/watched.ts'

const page = readFileSync('docs/deployment.md', 'utf8')
const [, environment = ''] = /## Environment\n([^#]+)##/.exec(page) ?? []
const rows = [...environment.matchAll(/^\| `([A-Z_]+)` \| (.+?) \|/gm)].map(
  ([, name = '', value = '']) => ({
    name,
    value,
  }),
)

/** The names that the configuration itself lists when it meets one it does not know. */
function known(): string[] {
  try {
    readConfig({ ZHIHUI_UNKNOWN: '1' })
  } catch (error) {
    if (error instanceof ConfigError)
      return /known are ([A-Z_, ]+)/.exec(error.message)?.[1]?.split(', ') ?? []
  }
  return []
}

describe('环境变量 the table of the environment', () => {
  test('names every variable of the configuration, and nothing else', () => {
    expect(known().length).toBeGreaterThan(5)
    expect(rows.map(({ name }) => name).toSorted()).toEqual(known().toSorted())
  })

  test('gives the defaults that hold', () => {
    const config: Readonly<Record<string, unknown>> = {
      ...readConfig({}),
      PORT: readConfig({}).port,
    }
    const stated = rows.filter(({ name }) => name !== 'DEMO')
    for (const { name, value } of stated)
      expect(`${name} ${value}`).toBe(
        `${name} ${config[name] === undefined ? '–' : `\`${config[name]}\``}`,
      )
  })

  test('says when it is a demo', () => {
    const url = 'postgresql://owner@localhost/zhihui'
    expect([readConfig({}).demo, readConfig({ DATABASE_URL: url }).demo]).toEqual([true, false])
    expect(page).toContain('`true` without `DATABASE_URL`, else `false`')
  })
})

test('端口 the table of ports is that of the configuration', () => {
  const stated = [...page.matchAll(/^\| `PORT(?:\+(\d))?` \| (\d+) \|/gm)].map(
    ([, plus = '0', port]) => ({
      plus: Number(plus),
      port: Number(port),
    }),
  )
  const { port, ports } = readConfig({})
  const used = [port, ...Object.values(ports)].toSorted((a, b) => a - b)
  expect(stated).toEqual(used.map((number) => ({ plus: number - port, port: number })))
})

test('告警 every metric that one is to be woken for is measured', async () => {
  const metrics = newMetrics()
  const app = fastify()
  measureWatch(metrics, aWatched())
  limitLoad(app, usualLoadLimits, metrics)
  countNotices(metrics)
  await app.close()
  const [, alarms = ''] = /## Alarms\n([\s\S]*?)\n## /.exec(page) ?? []
  const lines = [...alarms.matchAll(/^\| `.*/gm)]
  const named = [...alarms.matchAll(/^\| `(?:increase\()?(\w+)/gm)].map(([, name]) => name)
  expect(lines.length).toBeGreaterThan(5)
  expect(named).toHaveLength(lines.length)
  const measured = metrics.getMetricsAsArray().map(({ name }) => name)
  expect(named.filter((name) => name === undefined || !measured.includes(name))).toEqual([])
})

describe('容器 docker-compose.yml', () => {
  const Compose = z.object({
    services: z.record(
      z.string(),
      z.looseObject({
        environment: z.record(z.string(), z.string()),
        ports: z.array(z.string()).optional(),
        networks: z.array(z.string()),
      }),
    ),
    networks: z.looseObject({ inside: z.object({ internal: z.literal(true) }) }),
  })
  const { services } = Compose.parse(parse(readFileSync('docker-compose.yml', 'utf8')))

  test('gives the engine the exporter that an engine of our own has', () => {
    const ports = { gateway: 1, command: 2, internal: 3, rest: 4, management: 5 }
    const sinkUrl = 'http://app:4002'
    const own = engineEnvironment(
      {},
      { ports, distribution: '', sinkUrl, controlledClock: false },
      '',
    )
    expect(exporter(services['engine']?.environment ?? {})).toEqual(exporter(own))
  })

  test('gives the application only variables that the configuration knows', () => {
    const given = Object.keys(services['app']?.environment ?? {})
    expect(given.filter((name) => !known().includes(name))).toEqual([])
  })

  test('lets others reach the API alone, on the loopback', () => {
    const published = Object.values(services).flatMap(({ ports = [] }) => ports)
    expect(published).toEqual(['127.0.0.1:4000:4000'])
    expect(services['engine']?.networks).toEqual(['inside'])
    expect(services['database']?.networks).toEqual(['inside'])
  })
})

const exporter = (environment: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => name.includes('_EXPORTERS_')))
