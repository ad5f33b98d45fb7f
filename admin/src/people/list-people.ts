import { pagesOf } from '../api/connection-pages.ts'
import { ReadPeople, type ReadPeopleQuery } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { en } from '../texts/en.ts'
import { keyIn } from '../texts/keys-of.ts'

export type ListedPerson = ReadPeopleQuery['people']['edges'][number]['node']

/** 人员列表 — one page of the people, those of a role where one is asked for. */
export const listPeople = pagesOf(async ({ filter: { role }, signal, ...page }) => {
  return (await ask(ReadPeople, { ...page, role: keyIn(en.roles, role) }, signal)).people
})
