import type { Role } from '../../../prisma/generated/client.ts'
import type { TestCity } from '../../support/city.ts'
import { aKeyWith, aPersonWith, type Served } from './askers.ts'
import type { Sender } from './send-hostile.ts'

/** As much as one person may hold: what is refused to him is refused for what it is. */
const mighty: readonly Role[] = ['SHIFT_LEADER', 'CITY_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR']

/** 恶意来者 — somebody with many rights, the auditor, a machine client, and nobody. */
export async function hostileSenders(city: TestCity, served: Served): Promise<readonly Sender[]> {
  const held = (role: Role) => ({ role, unitId: null })
  const insider = await aPersonWith(city, served, ...mighty.map(held))
  const auditor = await aPersonWith(city, served, held('AUDITOR'))
  const key = await aKeyWith(city, served, 'API_CLIENT')
  return [insider, insider, insider, auditor, key, { name: 'nobody', headers: {} }]
}
