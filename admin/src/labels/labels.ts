import { useSyncExternalStore } from 'react'
import type { ReadLabelsQuery } from '../api/generated/operations.ts'
import type { Language } from '../texts/texts.ts'

export type Label = ReadLabelsQuery['labels'][number]
export type Labels = readonly Label[]
type Kind = Label['kind']
/** Something that has a name: what the model or the product calls it. */
export type Nameable = {
  readonly id: string
  readonly kind: Kind
  readonly name: string
  readonly nameEn: string
}

const listeners = new Set<() => void>()
let current: Labels = []

/** 采用名称 — what the city of whoever is signed in calls its steps and roles, for every page. */
export function adoptLabels(labels: Labels): void {
  if (labels.length === 0 && current.length === 0) return
  current = labels
  for (const listener of listeners) listener()
}

/** One of them has been changed here. */
export const adoptLabel = (label: Label): void =>
  adoptLabels([...current.filter((it) => it.kind !== label.kind || it.key !== label.key), label])

export const useLabels = (): Labels => useSyncExternalStore(subscribe, () => current)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** 本市名称 — what the city has said of a step or a role; undefined for nothing. */
export const labelOf = (labels: Labels, kind: Kind, key: string): Label | undefined =>
  labels.find((it) => it.kind === kind && it.key === key)

/** In one language; undefined where it is called as everywhere. */
export function labelIn(label: Label | undefined, language: Language): string | undefined {
  return (language === 'zh' ? label?.name : label?.nameEn) || undefined
}

/** 本市名称 — the names of the steps or roles that the city calls otherwise, by their keys. */
export function textsOf(
  kind: Kind,
  labels: Labels,
  language: Language,
): Readonly<Record<string, string>> {
  const named = labels.flatMap((label) => {
    const name = label.kind === kind ? labelIn(label, language) : undefined
    return name === undefined ? [] : [[label.key, name] as const]
  })
  return Object.fromEntries(named)
}
