import { existsSync } from 'node:fs'

export const chromiumPath = (): string => process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

/** Why no page can be looked at here; null when it can. Throws where a browser is demanded. */
export function whyNoBrowser(place: string): string | null {
  if (existsSync(place)) return null
  const why = `there is no Chromium at ${place} (apt-get install chromium fonts-noto-cjk, or set CHROMIUM_PATH)`
  if (process.env['DEMAND_BROWSER'] === '1') throw new Error(`A browser is demanded, but ${why}.`)
  return why
}
