import { evaluate, SyntaxError as FeelFault } from 'feelin'

type Conditional = { readonly conditional?: { readonly hide?: string | undefined } | undefined }

/** 显示条件 — whether a field of a form is shown beside these answers; one whose condition cannot be read is, as in the form viewer. */
export function isAsked(
  { conditional }: Conditional,
  answers: Readonly<Record<string, unknown>>,
): boolean {
  const hide = conditional?.hide ?? ''
  if (!hide.startsWith('=')) return true
  try {
    return evaluate(hide.slice(1), { ...answers }).value !== true
  } catch (fault) {
    if (fault instanceof FeelFault) return true
    throw fault
  }
}
