import { useQuery } from '@tanstack/react-query'
import { everyOf } from '../api/connection-pages.ts'
import { ReadPeople, type ReadPeopleQuery, type Role } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { useViewer } from '../shell/use-viewer.ts'
import { useText } from '../texts/use-text.ts'

type Person = ReadPeopleQuery['people']['edges'][number]['node']
export type Colleague = { readonly id: string; readonly label: string }

/** 同岗同事 — those who hold a role of the viewer’s, by name; and whether they can be read. */
export function useColleagues() {
  const text = useText()
  const viewer = useViewer()
  const roles = [...new Set(viewer?.roles.map(({ role }) => role))]
  const {
    data: people = [],
    isFetching,
    error,
  } = useQuery({
    queryKey: ['colleagues', roles],
    queryFn: () => peopleOf(roles),
    staleTime: 60_000,
  })
  const colleagues: readonly Colleague[] = people
    .filter(({ id, active }) => active && id !== viewer?.personId)
    .map(({ id, name, roles: held }) => ({ id, label: [name, ...rolesOf(held)].join(' · ') }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'zh'))
  return { colleagues, isFetching, error }

  function rolesOf(held: Person['roles']) {
    return [...new Set(held.map(({ role }) => text(`roles.${role}`)))]
  }
}

async function peopleOf(roles: readonly Role[]): Promise<readonly Person[]> {
  const found = await Promise.all(
    roles.map((role) => everyOf(async (page) => (await ask(ReadPeople, { ...page, role })).people)),
  )
  return [...new Map(found.flat().map((person) => [person.id, person])).values()]
}
