import { ReadUnits } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { useNamed, useText } from '../texts/use-text.ts'
import type { Picked } from './adopted.ts'
import { PickField } from './PickField.tsx'

type Props = {
  readonly name?: string
  readonly label?: string
  readonly hint?: string
  /** Those that are no longer in use, too: their past is asked for. */
  readonly alsoInactive?: boolean
  readonly first?: Picked | null
  readonly onPick?: (picked: Picked | null) => void
}

/** 机构 — a unit that is in use, where nothing else is said. */
export const UnitField = (given: Props) => {
  const { name = 'unitId', label, hint, alsoInactive = false, first = null, onPick } = given
  const text = useText()
  const named = useNamed()
  const find = async (typed: string, signal: AbortSignal) => {
    const { units } = await ask(ReadUnits, { first: 20, after: null, name: typed }, signal)
    return units.edges
      .filter(({ node }) => alsoInactive || node.active)
      .map(({ node }) => ({
        ...{ id: node.id, label: named(node) },
        more: node.active ? node.code : `${node.code} · ${text('units.inactive')}`,
      }))
  }
  return (
    <PickField
      name={name}
      label={label ?? text('fields.unit')}
      {...(hint !== undefined && { hint })}
      first={first}
      among={String(alsoInactive)}
      {...(onPick !== undefined && { onPick })}
      find={find}
    />
  )
}
