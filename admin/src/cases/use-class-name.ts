import { useNamed } from '../texts/use-text.ts'

type OfClass = { readonly className: string; readonly classNameEn: string }

/** 案件小类 — what the class of a case is called in the language of the screen. */
export function useClassName() {
  const named = useNamed()
  return ({ className: name, classNameEn: nameEn }: OfClass) => named({ name, nameEn })
}
