import { openSync, readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * 指明出处 — stacks name our own files and lines, not those of the bundle. The runtime's own way reads the map at each
 * start, a tenth of a second; this one reads it when the first stack is asked for. Where it cannot be read, stacks name
 * the bundle.
 *
 * @param {string} file the bundle; its map lies beside it
 */
export function tellPlaces(file) {
  const url = pathToFileURL(file).href
  const line = new RegExp(`${url.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}:(\\d+):(\\d+)`)
  // held open: the next bundle lays another map in its place
  const opened = orNull(() => openSync(`${file}.map`))
  let map
  const placeOf = (inBundle, lineNumber, column) => {
    if (map === undefined)
      map = orNull(() => new SourceMap(JSON.parse(readFileSync(opened, 'utf8'))))
    const { originalSource: source, ...found } = map?.findEntry(lineNumber - 1, column - 1) ?? {}
    if (!source) return inBundle
    const place = path.resolve(path.dirname(file), source)
    return `${place}:${found.originalLine + 1}:${found.originalColumn + 1}`
  }
  Error.prepareStackTrace = (error, calls) =>
    [headOf(error), ...calls.map((call) => `    at ${String(call).replace(line, placeOf)}`)].join(
      '\n',
    )
}

function headOf(error) {
  try {
    return String(error)
  } catch {
    return 'an error that cannot be written'
  }
}

function orNull(read) {
  try {
    return read()
  } catch {
    return null
  }
}
