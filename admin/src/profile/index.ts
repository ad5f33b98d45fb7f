import type { ResourceProps } from 'ra-core'
import { lazily } from '../shell/lazily.ts'

const Profile = lazily(async () => (await import('./Profile.tsx')).Profile)

export const profile: ResourceProps = { name: 'profile', list: Profile }
