import { useQuery } from '@tanstack/react-query'
import { type CatalogueClass, catalogueQuery } from '../catalogue/read-catalogue.ts'
import { useSettled } from '../use-settled.ts'
import type { Draft } from './draft.ts'
import { useComponents } from './use-found.ts'
import { placeOf, usePreview } from './use-preview.ts'
import { useSimilar } from './use-similar.ts'

const none: readonly CatalogueClass[] = []

/** 所知 — what the API knows of what has been typed so far: the class, the manual's promise with and without the place, similar cases. */
export function useFacts(typed: Draft) {
  const coordinates = useSettled(typed.coordinates)
  const draft = { ...typed, coordinates }
  const { classCode, componentCode } = draft
  const { data: classes = none, isPending, error } = useQuery(catalogueQuery)
  const component =
    useComponents(classCode, componentCode).rows.find(({ code }) => code === componentCode) ?? null
  const conditionNo = Number(draft.conditionNo) || null
  const anywhere = usePreview({ classCode, conditionNo, place: 'NOWHERE' })
  const place = placeOf(draft, component?.id ?? null)
  const there = usePreview({ classCode, conditionNo, place })
  return {
    classes,
    /** Whether the catalogue can be read. */
    catalogue: { isFetching: isPending, error },
    itsClass: classes.find(({ code, active }) => active && code === classCode) ?? null,
    component,
    preview: there.data ?? anywhere.data ?? null,
    /** Whether the preview is that of the very place. */
    isPlaced: there.data !== undefined,
    /** Why the manual has no answer, or none for this place. */
    refusals: [anywhere.error, there.error],
    similar: useSimilar(draft, component),
  }
}
export type Facts = ReturnType<typeof useFacts>
