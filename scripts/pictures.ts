import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Browser, chromium } from 'playwright-core'
import { modelFiles } from '../services/process-editions/model-files.ts'

declare const BpmnJS: new (options: {
  container: string
  textRenderer: { defaultStyle: object; externalStyle: object }
}) => {
  importXML: (xml: string) => Promise<{ warnings: unknown[] }>
  saveSVG: () => Promise<{ svg: string }>
}

const viewer = createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-viewer.production.min.js')

/** 图 — draws every model under processes/ beside it, with the model's hash inside. */
export async function drawPictures(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  try {
    for (const file of modelFiles('bpmn')) await draw(browser, file)
  } finally {
    await browser.close()
  }
}

async function draw(browser: Browser, file: string): Promise<void> {
  const xml = await readFile(file, 'utf8')
  const page = await browser.newPage()
  await page.setContent('<div id="canvas" style="width:1400px;height:900px"></div>')
  await page.addScriptTag({ path: viewer })
  const svg = await page.evaluate(render, xml)
  await page.close()
  const sha256 = createHash('sha256').update(xml).digest('hex')
  await writeFile(file.replace(/\.bpmn$/, '.svg'), settle(svg, sha256, titleOf(xml)))
  console.log(`${file} drawn`)
}

/** The same model gives the same file: no preamble, no hit areas, arrow heads numbered instead of named at random. */
function settle(svg: string, sha256: string, title: string): string {
  const markers: string[] = []
  const picture = svg
    .replace(/^[\s\S]*?<svg /, `<svg data-model-sha256="${sha256}" style="background: white" `)
    .replace('>', `><title>${title}</title>`)
    .replace(/<[a-z]+ [^<>]*class="djs-hit[^<>]*\/>/g, '')
    .replace(/<[a-z]+ class="djs-outline[^<>]*\/>/g, '')
    .replace(/\bmarker-[0-9a-z]{25}\b/g, (name) => {
      if (!markers.includes(name)) markers.push(name)
      return `marker-${markers.indexOf(name)}`
    })
  return `${picture.trim()}\n`
}

const titleOf = (xml: string): string => /<bpmn:process [^>]*name="([^"]*)"/.exec(xml)?.[1] ?? ''

async function render(xml: string): Promise<string> {
  const fontFamily = '"Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif'
  const canvas = new BpmnJS({
    container: '#canvas',
    textRenderer: {
      defaultStyle: { fontFamily, fontSize: 13 },
      externalStyle: { fontFamily, fontSize: 11 },
    },
  })
  const { warnings } = await canvas.importXML(xml)
  if (warnings.length > 0) throw warnings[0]
  return (await canvas.saveSVG()).svg
}

if (process.argv[1] === import.meta.filename) await drawPictures()
