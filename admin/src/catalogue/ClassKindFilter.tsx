import { ChoiceFilter } from '../lists/ChoiceFilter.tsx'
import { keysOf } from '../texts/keys-of.ts'
import { texts } from '../texts/loaded.ts'
import { useText } from '../texts/use-text.ts'

/** 类别筛选 — components or matters. */
export const ClassKindFilter = () => {
  const text = useText()
  const choices = keysOf(texts.classKinds).map((value) => ({
    value,
    label: text(`classKinds.${value}`),
  }))
  return <ChoiceFilter name="kind" label={text('catalogue.kind')} choices={choices} />
}
