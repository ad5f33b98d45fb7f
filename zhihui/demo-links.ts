import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { DemoLinkLine } from './demo-people.ts'
import { CommandFailed } from './installation-client.ts'

const Links = z.object({ address: z.url(), links: z.array(DemoLinkLine).min(1) })
export type DemoLinks = z.infer<typeof Links>

/** 演示链接 — what a demo installation wrote at its start; null where there is none. Throws CommandFailed for anything else. */
export async function readDemoLinks(dataDir: string): Promise<DemoLinks | null> {
  const file = path.resolve(dataDir, 'demo-links.json')
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return null
  try {
    return Links.parse(JSON.parse(text))
  } catch {
    throw new CommandFailed(
      `${file} is not what a demo installation writes. Start the installation again, then repeat.`,
    )
  }
}
