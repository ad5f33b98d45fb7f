import { ReadPeople } from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { useText } from '../texts/use-text.ts'
import type { Picked } from './adopted.ts'
import { PickField } from './PickField.tsx'

type Props = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** Who is not meant. */
  readonly except: string
  /** Who has left, too: their past is asked for. */
  readonly alsoInactive?: boolean
  readonly first?: Picked | null
  readonly onPick?: (picked: Picked | null) => void
}

/** 人员 — somebody who has not left, where nothing else is said. */
export const PersonField = (given: Props) => {
  const { name, label, hint, except, alsoInactive = false, first = null, onPick } = given
  const text = useText()
  const find = async (typed: string, signal: AbortSignal) => {
    const { people } = await ask(ReadPeople, { first: 20, after: null, name: typed }, signal)
    return people.edges
      .filter(({ node }) => (alsoInactive || node.active) && node.id !== except)
      .map(({ node }) => ({
        id: node.id,
        label: node.name,
        more: [
          ...new Set(node.roles.map(({ role }) => text(`roles.${role}`))),
          ...(node.active ? [] : [text('people.inactive')]),
        ].join(' · '),
      }))
  }
  return (
    <PickField
      name={name}
      label={label}
      {...(hint !== undefined && { hint })}
      first={first}
      among={`${except} ${alsoInactive}`}
      {...(onPick !== undefined && { onPick })}
      find={find}
    />
  )
}
