import type { AreaClass } from '../api/generated/operations.ts'
import { KeyField } from '../forms/KeyField.tsx'
import { keysOf } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import { useText } from '../texts/use-text.ts'

type Props = {
  readonly label: string
  readonly none: string
  readonly hint?: string
  readonly first: AreaClass | null
}

/** 区域类别 — of a street, of a place, or for which a line answers. */
export const AreaClassField = (props: Props) => {
  const text = useText()
  const words = keysOf<AreaClass>(texts.areaClasses).map(
    (one) => [one, text(`areaClasses.${one}`)] as const,
  )
  return <KeyField name="areaClass" words={words} {...props} />
}
