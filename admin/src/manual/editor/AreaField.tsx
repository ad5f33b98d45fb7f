import { ReadUnits, type UnitKind } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import type { Picked } from '../../forms/adopted.ts'
import { PickField } from '../../forms/PickField.tsx'
import { useNamed, useText } from '../../texts/use-text.ts'

const levels: readonly UnitKind[] = ['DISTRICT', 'STREET']

/** 适用区域 — a district or a street. */
export const AreaField = ({ first }: { readonly first: Picked | null }) => {
  const text = useText()
  const named = useNamed()
  const find = async (name: string, signal: AbortSignal) => {
    const found = await Promise.all(
      levels.map((kind) => ask(ReadUnits, { first: 20, after: null, kind, name }, signal)),
    )
    return found
      .flatMap(({ units }) => units.edges)
      .filter(({ node }) => node.active)
      .map(({ node }) => ({
        ...{ id: node.id, label: named(node) },
        more: node.parent === null ? node.code : named(node.parent),
      }))
  }
  return (
    <PickField
      name="areaUnitId"
      label={text('scopes.area')}
      hint={text('scopes.areaHint')}
      first={first}
      find={find}
    />
  )
}
