import { keysOf } from '../../texts/keys-of.ts'
import { useModelingTexts } from '../../texts/modeling/use-modeling-texts.ts'
import { ChoiceField } from './ChoiceField.tsx'
import type { Editing } from './editing.ts'

/** Legible in black on each; as other BPMN tools paint. */
const paints = {
  blue: { fill: '#BBDEFB', stroke: '#0D4372' },
  orange: { fill: '#FFE0B2', stroke: '#6B3C00' },
  green: { fill: '#C8E6C9', stroke: '#205022' },
  red: { fill: '#FFCDD2', stroke: '#831311' },
  purple: { fill: '#E1BEE7', stroke: '#5B176D' },
} as const

const plain = { fill: '', stroke: '' }

/** 颜色 — of an element; it means what the city wants it to mean. */
export const ColorField = ({ editing }: { readonly editing: Editing }) => {
  const { panel, colors } = useModelingTexts()
  const { stroke, paint } = editing
  const chosen = keysOf(paints).find((color) => paints[color].stroke.toLowerCase() === stroke)
  return (
    <ChoiceField
      label={panel.color}
      value={chosen ?? 'none'}
      choices={keysOf(colors).map((color) => [color, colors[color]])}
      onChoose={(value) => {
        const color = keysOf(paints).find((one) => one === value)
        paint(color === undefined ? plain : paints[color])
      }}
    />
  )
}
