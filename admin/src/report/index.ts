import type { ResourceProps } from 'ra-core'
import { lazily } from '../shell/lazily.ts'

export const report: ResourceProps = {
  name: 'report',
  list: lazily(async () => (await import('./ReportPage.tsx')).ReportPage),
}
