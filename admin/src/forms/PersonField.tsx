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
  readonly first?: Picked | null
  readonly onPick?: (picked: Picked | null) => void
}

/** 人员 — somebody who has not left. */
export const PersonField = ({ name, label, hint, except, first = null, onPick }: Props) => {
  const text = useText()
  const find = async (typed: string, signal: AbortSignal) => {
    const { people } = await ask(ReadPeople, { first: 20, after: null, name: typed }, signal)
    return people.edges
      .filter(({ node }) => node.active && node.id !== except)
      .map(({ node }) => ({
        id: node.id,
        label: node.name,
        more: [...new Set(node.roles.map(({ role }) => text(`roles.${role}`)))].join(' · '),
      }))
  }
  return (
    <PickField
      name={name}
      label={label}
      {...(hint !== undefined && { hint })}
      first={first}
      {...(onPick !== undefined && { onPick })}
      find={find}
    />
  )
}
