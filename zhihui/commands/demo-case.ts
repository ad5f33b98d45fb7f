import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { defineCommand } from '../define-command.ts'
import { demoCase } from '../demo-case.ts'
import { DemoLinkLine } from '../demo-people.ts'
import { CommandFailed } from '../installation-client.ts'

const Links = z.object({ address: z.url(), links: z.array(DemoLinkLine).min(1) })

/** 演示案件 — one case from report to closing, through the running installation's public API. */
export const demoCaseCommand = defineCommand({
  name: 'demo-case',
  summary:
    '演示案件 — takes a missing manhole cover from report to closing through the running demo’s public API.',
  options: { 'two-level': { help: '二级派遣: through the district’s command center' } },
  input: z.object({ 'two-level': z.boolean().default(false) }),
  run: async ({ 'two-level': twoLevel }, { config, print }) => {
    const { address, links } = await readLinks(path.resolve(config.DATA_DIR, 'demo-links.json'))
    await demoCase({ address, links, print, twoLevel })
  },
})

async function readLinks(file: string) {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null)
    throw new CommandFailed(
      `There are no demo links in ${file}. Start a demo installation with "npm start" and the same DATA_DIR, then repeat.`,
    )
  try {
    return Links.parse(JSON.parse(text))
  } catch {
    throw new CommandFailed(
      `${file} is not what a demo installation writes. Start the installation again, then repeat.`,
    )
  }
}
