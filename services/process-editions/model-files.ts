import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const room = 'processes'

/** 模型文件 — the files of one kind under processes/<process id>/, sorted, as paths from the root. */
export function modelFiles(extension: 'bpmn' | 'dmn'): string[] {
  const folders = readdirSync(room, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders
    .flatMap(({ name }) => readdirSync(join(room, name)).map((file) => join(room, name, file)))
    .filter((file) => file.endsWith(`.${extension}`))
    .sort()
}
