import path from 'node:path'
import type { FileStore } from '../services/attachments/file-store.ts'
import { localFiles } from '../services/attachments/local-files.ts'
import { s3Files } from '../services/attachments/s3-files.ts'
import type { Config } from '../services/config.ts'

type Surroundings = {
  readonly config: Config
  readonly now: () => Date
  readonly log: { readonly error: (facts: object, message: string) => void }
}

/** 文件库 — where this installation keeps photos and documents: a bucket when one is named, else its own folder. */
export function openFiles({ config, now, log }: Surroundings): FileStore {
  const { FILES_ENDPOINT: endpoint, FILES_BUCKET: bucket, FILES_REGION: region } = config
  const { FILES_KEY_ID: keyId, FILES_SECRET: secret } = config
  if (endpoint === undefined || bucket === undefined || keyId === undefined || secret === undefined)
    return localFiles(localFolder(config))
  return s3Files({ endpoint, bucket, region, keyId, secret }, { now, log })
}

export const localFolder = ({ DATA_DIR }: Pick<Config, 'DATA_DIR'>) =>
  path.join(path.resolve(DATA_DIR), 'files')
