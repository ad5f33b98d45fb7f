import { readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * 指明出处 — stacks name our own files and lines, not those of the bundle. The runtime's own way reads the map at each
 * start, a tenth of a second; this one reads it when the first stack is asked for.
 *
 * @param {string} file the bundle; its map lies beside it
 */
export function tellPlaces(file) {
  const url = pathToFileURL(file).href
  const line = new RegExp(`${url.replaceAll('.', '\\.')}:(\\d+):(\\d+)`)
  let map
  const placeOf = (inBundle, lineNumber, column) => {
    map ??= new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')))
    const { originalSource: source, ...found } = map.findEntry(lineNumber - 1, column - 1)
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
