import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findEngine } from '../../../services/engine/find-engine.ts'
import { findJava } from '../../../services/engine/find-java.ts'

let place = ''
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'zhihui-java-'))
  for (const version of ['17.0.15', '21.0.2', '25']) {
    const home = join(place, 'jvm', `jdk-${version}`)
    await mkdir(join(home, 'bin'), { recursive: true })
    await writeFile(
      join(home, 'bin', 'java'),
      `#!/bin/sh\necho 'openjdk version "${version}" 2026-01-20' >&2\n`,
    )
    await chmod(join(home, 'bin', 'java'), 0o755)
  }
})
afterAll(() => rm(place, { recursive: true }))

const jdk = (version: string) => join(place, 'jvm', `jdk-${version}`)
const bin = (version: string) => join(jdk(version), 'bin')

describe('找 JDK the engine’s Java is the first that is new enough', () => {
  test('JAVA_HOME goes before the path', async () => {
    const environment = { JAVA_HOME: jdk('21.0.2'), PATH: bin('25') }
    expect(await findJava({ environment, folders: [] })).toEqual({
      command: join(bin('21.0.2'), 'java'),
      version: 21,
    })
  })

  test('a Java 17 on the path is passed over for a newer one in the usual folders', async () => {
    const found = await findJava({
      environment: { PATH: bin('17.0.15') },
      folders: [join(place, 'jvm')],
    })
    expect(found.version).toBe(25)
  })

  test('what a JDK’s own file says is taken for true without starting it', async () => {
    const home = jdk('written')
    await mkdir(join(home, 'bin'), { recursive: true })
    await writeFile(join(home, 'bin', 'java'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
    await writeFile(join(home, 'release'), 'IMPLEMENTOR="Somebody"\nJAVA_VERSION="23.0.1"\n')
    const found = await findJava({ environment: { JAVA_HOME: home }, folders: [] })
    expect(found).toEqual({ command: join(home, 'bin', 'java'), version: 23 })
  })

  test('where none is new enough, the refusal lists what was looked at and the four ways', async () => {
    const search = findJava({ environment: { PATH: bin('17.0.15') }, folders: ['/nowhere'] })
    await expect(search).rejects.toMatchObject({ name: 'EngineStartError' })
    await expect(search).rejects.toThrow(/version 17[\s\S]*JAVA_HOME[\s\S]*\/nowhere/)
    await expect(search).rejects.toThrow(
      /ZEEBE_ADDRESS[\s\S]*ZEEBE_HOME[\s\S]*mvn[\s\S]*docker compose/,
    )
  })
})

describe('找引擎 the engine’s distribution', () => {
  const progress = () => undefined

  test('a ZEEBE_HOME without a distribution is refused, not replaced by a download', async () => {
    const search = findEngine({
      home: place,
      version: '8.5.8',
      cacheDir: place,
      environment: {},
      progress,
    })
    await expect(search).rejects.toThrow(/ZEEBE_HOME=.*ZEEBE_ADDRESS/s)
  })

  test('without Maven the refusal names the four ways and leaves no half folder behind', async () => {
    const cacheDir = join(place, 'cache')
    const search = findEngine({
      version: '8.5.8',
      cacheDir,
      environment: { PATH: '/nowhere' },
      progress,
    })
    await expect(search).rejects.toThrow(/mvn cannot be run[\s\S]*ZEEBE_ADDRESS/)
    await expect(search).rejects.toMatchObject({ name: 'EngineStartError' })
  })

  test('a folder that a killed download left is not taken for a distribution', async () => {
    const cacheDir = join(place, 'half')
    await mkdir(join(cacheDir, '8.5.8', 'lib'), { recursive: true })
    const search = findEngine({
      version: '8.5.8',
      cacheDir,
      environment: { PATH: '/nowhere' },
      progress,
    })
    await expect(search).rejects.toMatchObject({ name: 'EngineStartError' })
  })
})
