import path from 'node:path'
import { z } from 'zod'
import { defineCommand } from '../define-command.ts'
import { demoCase } from '../demo-case.ts'
import { readDemoLinks } from '../demo-links.ts'
import { CommandFailed } from '../installation-client.ts'

/** 演示案件 — one case from report to closing, through the running installation's public API. */
export const demoCaseCommand = defineCommand({
  name: 'demo-case',
  summary:
    '演示案件 — takes a missing manhole cover from report to closing through the running demo’s public API.',
  options: { 'two-level': { help: '二级派遣: through the district’s command center' } },
  input: z.object({ 'two-level': z.boolean().default(false) }),
  run: async ({ 'two-level': twoLevel }, { config, print }) => {
    const demo = await readDemoLinks(config.DATA_DIR)
    if (demo === null) throw noLinks(config.DATA_DIR)
    await demoCase({ ...demo, print, twoLevel })
  },
})

const noLinks = (dataDir: string) =>
  new CommandFailed(
    `There are no demo links in ${path.resolve(dataDir)}. Start a demo installation with "npm start" and the same DATA_DIR, then repeat.`,
  )
