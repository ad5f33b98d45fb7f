import type { ResourceProps } from 'ra-core'
import { Route } from 'react-router'
import { lazily } from '../shell/lazily.ts'

const PersonList = lazily(async () => (await import('./PersonList.tsx')).PersonList)
const PersonShow = lazily(async () => (await import('./PersonShow.tsx')).PersonShow)
const ImportPeople = lazily(async () => (await import('./ImportPeople.tsx')).ImportPeople)
const RoleHolders = lazily(async () => (await import('./RoleHolders.tsx')).RoleHolders)

export const people: ResourceProps = {
  name: 'people',
  list: PersonList,
  show: PersonShow,
  children: [
    <Route key="import" path="import" element={<ImportPeople />} />,
    <Route key="holders" path="holders" element={<RoleHolders />} />,
  ],
}
