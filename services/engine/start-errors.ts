/** 启动失败 — why the engine cannot be started; the message says what to do. */
export class EngineStartError extends Error {
  override readonly name = 'EngineStartError'
}

const fourWays = [
  'ZEEBE_ADDRESS=host:port   a running Zeebe cluster',
  'ZEEBE_HOME=folder         an unpacked Zeebe distribution (needs a JDK ≥ 21)',
  'mvn on the PATH           downloads the distribution once (needs a JDK ≥ 21)',
  'docker compose up         database, engine and application in containers',
]
const ways = `Four ways lead to an engine:\n  ${fourWays.join('\n  ')}`

export const noJava = (lookedAt: readonly string[]) =>
  new EngineStartError(
    `The engine needs a JDK ≥ 21 and none was found. Looked at:\n  ${lookedAt.join('\n  ')}\n` +
      `Install one or set JAVA_HOME. ${ways}`,
  )
export const noEngine = (why: string) => new EngineStartError(`No process engine: ${why}\n${ways}`)
export const portBusy = (ports: readonly number[]) =>
  new EngineStartError(
    `The engine's port ${ports.join(', ')} is taken by another program. Stop it, or choose another PORT.`,
  )
export const engineNotReady = (seconds: number, logFile: string) =>
  new EngineStartError(`The engine was not ready after ${seconds} s. Its own words: ${logFile}`)
export const engineDied = (how: string, logFile: string) =>
  new EngineStartError(`The engine ended while starting (${how}). Its own words: ${logFile}`)
export const classesNotWritten = () =>
  new EngineStartError('The JVM wrote no archive of the classes of the engine.')
export const partitionsDiffer = (made: number, asked: number, folder: string) =>
  new EngineStartError(
    `The engine's folder ${folder} was made with ${made} partition(s), and ZEEBE_PARTITIONS asks for ${asked}. ` +
      `Nothing was changed. Set ZEEBE_PARTITIONS=${made}, or choose another DATA_DIR.`,
  )
export const engineSilent = (address: string) =>
  new EngineStartError(
    `No engine answers at ${address}, and models are to be deployed to it. None was. ` +
      `Start it or correct ZEEBE_ADDRESS, then start again. ${ways}`,
  )
export const startGivenUp = () => new EngineStartError('The start was given up.')
