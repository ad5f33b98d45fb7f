import type { Transaction } from '../ctx.ts'

/** 名称 — what something is called in both languages; empty where nobody has said. */
export type Named = { readonly name: string; readonly nameEn: string }
/** A step as its model names it; the city may call it otherwise. */
export type Step = Named & { readonly elementId: string }

/** 环节名称 — what the city calls its steps: a function from a step as its model names it to its names. */
export async function stepNames(db: Pick<Transaction, 'label'>, cityId: string) {
  const labels = await db.label.findMany({ where: { cityId, kind: 'STEP' } })
  const byStep = new Map(labels.map((label) => [label.key, label]))
  return ({ elementId, name, nameEn }: Step): Named => {
    const label = byStep.get(elementId)
    return { name: label?.name || name, nameEn: label?.nameEn || nameEn }
  }
}
