import { pagesOf } from '../api/connection-pages.ts'
import { ReadPeople, type ReadPeopleQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { keyIn } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'

export type ListedPerson = ReadPeopleQuery['people']['edges'][number]['node']

/** 人员列表 — one page of the people, by role and part of the name. */
export const listPeople = pagesOf(async ({ filter: { role, name }, signal, ...page }) => {
  const asked = { ...page, name: name?.trim(), role: keyIn(texts.roles, role) }
  return (await ask(ReadPeople, asked, signal)).people
})
