import { useQuery } from '@tanstack/react-query'
import { ReadHandlerChoices } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { useNamed } from '../texts/use-text.ts'

type Choice = { readonly value: string; readonly label: string }

/** 承办人选 — the people who may be appointed, each with the unit; null until they are known. */
export function useHandlerChoices(taskId: string) {
  const named = useNamed()
  const { data, error, refetch } = useQuery({
    queryKey: ['handler-choices', taskId],
    queryFn: ({ signal }) => ask(ReadHandlerChoices, { taskId }, signal),
  })
  const choices = data?.handlerChoices.map(({ id, name, roles }): Choice => {
    const unit = roles.find(({ role }) => role === 'HANDLER')?.unit ?? null
    return { value: id, label: unit === null ? name : `${name} · ${named(unit)}` }
  })
  return { choices: choices ?? null, failure: error, readAgain: refetch }
}
