type Place = { readonly formId: string; readonly fieldAt: number | null }

export const formParameter = 'form'
export const fieldParameter = 'field'

/** 表单地址 — the page of a draft's forms; at one of its fields, if that is wanted. */
export function formAddress(draftId: string, place?: Place): string {
  const page = `/processes/drafts/${draftId}/forms`
  if (place === undefined) return page
  const asked = new URLSearchParams({ [formParameter]: place.formId })
  if (place.fieldAt !== null) asked.set(fieldParameter, String(place.fieldAt))
  return `${page}?${asked}`
}
