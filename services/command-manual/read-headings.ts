import type { Ctx } from '../ctx.ts'
import { headingsOf, type SheetHeadings } from './headings-of.ts'
import { ownHeadings } from './own-headings.ts'
import { sheetsOf } from './read-manual.ts'

type Asked = Pick<Ctx, 'db' | 'city'>
type File = { readonly name: string; readonly content: Uint8Array }

/** 识别栏目 — the headings of a manual's file, and what each is taken for, by itself or because the city has said so; throws MANUAL_UNREADABLE. */
export async function readHeadings(ctx: Asked, { name, content }: File): Promise<SheetHeadings[]> {
  return headingsOf(await sheetsOf(content, name), await ownHeadings(ctx))
}
