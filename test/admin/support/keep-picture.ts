import type { Page } from 'playwright-core'

/** For somebody who wants to look at the screens: the whole page into the folder that SCREENS names. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENS']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
