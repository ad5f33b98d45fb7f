import { apiKeys } from '../api-keys/index.ts'
import { audit } from '../audit/index.ts'
import { calendars } from '../calendars/index.ts'
import { catalogue } from '../catalogue/index.tsx'
import { components } from '../components/index.tsx'
import { labels } from '../labels/index.ts'
import { manual } from '../manual/index.tsx'
import { people } from '../people/index.tsx'
import { processEditions } from '../process-editions/index.ts'
import { processes } from '../processes/index.tsx'
import { releases } from '../releases/index.ts'
import { units } from '../units/index.tsx'

/** 管理 — the pages that show how a city is set up, each with the permission that it needs. */
export const administrationPages = [
  { needs: 'catalogue', page: catalogue },
  { needs: 'components', page: components },
  { needs: 'units', page: units },
  { needs: 'people', page: people },
  { needs: 'setLabel', page: labels },
  { needs: 'manualEditions', page: manual },
  { needs: 'workingCalendars', page: calendars },
  { needs: 'processDrafts', page: processes },
  { needs: 'processEditions', page: processEditions },
  { needs: 'releases', page: releases },
  { needs: 'apiKeys', page: apiKeys },
  { needs: 'audit', page: audit },
]
