import type { z } from 'zod'
import type { Act } from '../ctx.ts'
import { ownHeadings, SaidHeadings } from './own-headings.ts'
import type { LimitMeanings } from './read-limit.ts'
import { type ReadFile, readManual } from './read-manual.ts'

type File = LimitMeanings & {
  /** As the city will recognize it. */
  readonly name: string
  readonly content: Uint8Array
  /** What its headings mean, where they are not recognized; kept for the city's next file once it is imported. */
  readonly headings?: z.input<typeof SaidHeadings> | undefined
}

/** 读导入文件 — a manual's file by the city's own headings, before the act that imports it: a large one takes longer than an act may. Throws MANUAL_UNREADABLE, INVALID_INPUT. */
export async function readImport(
  act: Act,
  { name, content, headings = [], ...meanings }: File,
): Promise<ReadFile> {
  const said = SaidHeadings.parse(headings)
  const own = await act((ctx) => ownHeadings(ctx, said))
  return readManual(content, { ...meanings, own }, name)
}
