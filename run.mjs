import { pathToFileURL } from 'node:url'
import { bundle } from './scripts/bundle.mjs'
import { tellPlaces } from './scripts/tell-places.mjs'

/** 运行 — `node run.mjs <entry.ts> [arguments]`: bundles an entry and runs it in this very process. */
const [node, , entry, ...rest] = process.argv
const file = await bundle(entry)
process.argv = [node, file, ...rest]
tellPlaces(file)
await import(pathToFileURL(file).href)
