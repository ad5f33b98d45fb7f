import { join } from 'node:path'
import type { Java } from './find-java.ts'
import type { Environment } from './run-program.ts'

export type EnginePorts = {
  readonly gateway: number
  readonly command: number
  readonly internal: number
  readonly rest: number
  readonly management: number
}

/** What an engine is started with; one that runs with other settings is not ours to adopt. */
export type EngineSettings = {
  readonly ports: EnginePorts
  readonly distribution: string
  /** Where the engine sends its records; null sends none. */
  readonly sinkUrl: string | null
  /** Parts into which it divides its work; fixed once its data folder is made. One unless said. */
  readonly partitions?: number | undefined
  /** The clock may be moved: for the test suite only. */
  readonly controlledClock: boolean
}

/** What an engine of ours runs with. */
export type EngineParts = {
  readonly java: Java
  readonly distribution: string
  /** 类档案: the engine's classes as the JVM maps them into memory, being used or being recorded. */
  readonly classes: { readonly file: string; readonly recorded: boolean } | null
}

/** 引擎参数 — the command line of the engine for one data folder; the folder is written on it so that we know our own. */
export function engineArguments(
  { java, distribution, classes }: EngineParts,
  dataDir: string,
): string[] {
  const config = join(distribution, 'config')
  return [
    '-Xms256m',
    '-Xmx384m',
    '-Xmn160m',
    '-XX:+UseSerialGC',
    '-XX:+ExitOnOutOfMemoryError',
    ...archiveArguments(java, classes),
    ...(java.version >= 22 ? ['--enable-native-access=ALL-UNNAMED'] : []),
    ...(java.version >= 23 ? ['--sun-misc-unsafe-memory-access=allow'] : []),
    '-Dfile.encoding=UTF-8',
    `-Djava.io.tmpdir=${scratchFolder(dataDir)}`,
    `-Dapp.home=${dataDir}`,
    ownMark(dataDir),
    // not by the class path: the JVM records no classes where a folder stands on it
    `-Dspring.config.additional-location=file:${config}/`,
    `-Dlog4j.configurationFile=${join(config, 'log4j2.xml')}`,
    '-classpath',
    `${join(distribution, 'lib')}/*`,
    'io.camunda.zeebe.broker.StandaloneBroker',
  ]
}

/** From Java 25 on an archive holds how often what was run, too: compiled is at once what has to be quick. */
export const archivesUse = ({ version }: Java) => version >= 25

/** The newer archive is another option than the older, and refuses to stand beside it. */
function archiveArguments(java: Java, classes: EngineParts['classes']): string[] {
  if (classes === null) return ['-Xshare:auto']
  const { file, recorded } = classes
  if (archivesUse(java)) return [`-XX:${recorded ? 'AOTCache' : 'AOTCacheOutput'}=${file}`]
  return ['-Xshare:auto', `-XX:${recorded ? 'SharedArchiveFile' : 'ArchiveClassesAtExit'}=${file}`]
}

/** 临时文件 — libraries that the engine unpacks at each start, 14 MB; one that is killed leaves them behind. */
export const scratchFolder = (dataDir: string) => join(dataDir, 'scratch')

/** What tells our engine from any other process of the same number. */
export const ownMark = (dataDir: string) => `-Dzhihui.engine=${dataDir}`

const bare = (environment: Environment) =>
  Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) => !/^(ZEEBE_|SERVER_|MANAGEMENT_|SPRING_)/.test(name),
    ),
  )

/** 引擎环境 — one node on the loopback, small in memory, sending its records to our sink. */
export function engineEnvironment(
  environment: Environment,
  { ports, sinkUrl, partitions = 1, controlledClock }: EngineSettings,
  dataDir: string,
): Environment {
  return {
    ...bare(environment),
    ZEEBE_BROKER_GATEWAY_ENABLE: 'true',
    ZEEBE_BROKER_GATEWAY_NETWORK_HOST: '127.0.0.1',
    ZEEBE_BROKER_GATEWAY_NETWORK_PORT: String(ports.gateway),
    ZEEBE_BROKER_NETWORK_HOST: '127.0.0.1',
    ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT: String(ports.command),
    ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT: String(ports.internal),
    ZEEBE_LOG_LEVEL: 'warn',
    ATOMIX_LOG_LEVEL: 'error',
    SERVER_ADDRESS: '127.0.0.1',
    SERVER_PORT: String(ports.rest),
    MANAGEMENT_SERVER_ADDRESS: '127.0.0.1',
    MANAGEMENT_SERVER_PORT: String(ports.management),
    ZEEBE_BROKER_DATA_DIRECTORY: join(dataDir, 'data'),
    ZEEBE_BROKER_DATA_LOGSEGMENTSIZE: '32MB',
    // what came after the last one is done and told again after a crash: a minute of it, not five
    ZEEBE_BROKER_DATA_SNAPSHOTPERIOD: '1m',
    ZEEBE_BROKER_DATA_DISK_ENABLEMONITORING: 'false',
    ZEEBE_BROKER_CLUSTER_PARTITIONSCOUNT: String(partitions),
    ZEEBE_BROKER_THREADS_CPUTHREADCOUNT: '1',
    ZEEBE_BROKER_THREADS_IOTHREADCOUNT: '1',
    ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_MEMORYLIMIT: '64MB',
    ZEEBE_CLOCK_CONTROLLED: String(controlledClock),
    ...(sinkUrl === null ? {} : exporterEnvironment(sinkUrl)),
  }
}

const unread = [
  'DECISION',
  'DECISIONREQUIREMENTS',
  'DEPLOYMENT',
  'ERROR',
  'MESSAGE',
  'MESSAGESUBSCRIPTION',
  'PROCESS',
  'PROCESSINSTANCECREATION',
  'PROCESSINSTANCEMIGRATION',
  'PROCESSINSTANCEMODIFICATION',
  'PROCESSMESSAGESUBSCRIPTION',
  'VARIABLE',
  'VARIABLEDOCUMENT',
  'DEPLOYMENTDISTRIBUTION',
  'ESCALATION',
  'SIGNAL',
  'SIGNALSUBSCRIPTION',
  'RESOURCEDELETION',
  'COMMANDDISTRIBUTION',
  'FORM',
  'USERTASK',
  'COMPENSATIONSUBSCRIPTION',
]

function exporterEnvironment(sinkUrl: string): Environment {
  const exporter = 'ZEEBE_BROKER_EXPORTERS_PROJECTION'
  return {
    [`${exporter}_CLASSNAME`]: 'io.camunda.zeebe.exporter.ElasticsearchExporter',
    [`${exporter}_ARGS_URL`]: sinkUrl,
    [`${exporter}_ARGS_BULK_DELAY`]: '1',
    [`${exporter}_ARGS_BULK_SIZE`]: '500',
    [`${exporter}_ARGS_INDEX_CREATETEMPLATE`]: 'false',
    ...Object.fromEntries(unread.map((type) => [`${exporter}_ARGS_INDEX_${type}`, 'false'])),
  }
}
