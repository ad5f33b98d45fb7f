import type { Column } from '../lists/column.ts'
import { useNow } from '../live/now.ts'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { keyStateOf } from './key-state.ts'
import type { ListedKey } from './list-api-keys.ts'
import { RevokeKey } from './RevokeKey.tsx'

/** 密钥列 — name, beginning, roles, times, and whether it still opens anything. */
export function useKeyColumns(): readonly Column<ListedKey>[] {
  const text = useText()
  const now = useNow()
  const { instantInFull } = useTimes()
  const at = (instant: string | null, none: string) =>
    instant === null ? none : instantInFull(instant)
  return [
    { name: 'name', label: text('apiKeys.name'), cell: ({ name }) => name, width: '18%' },
    {
      name: 'prefix',
      label: text('apiKeys.prefix'),
      cell: ({ prefix }) => <code>{prefix}…</code>,
      short: true,
    },
    {
      name: 'scopes',
      label: text('apiKeys.scopes'),
      cell: ({ scopes }) => scopes.map((role) => text(`roles.${role}`)).join(' · '),
    },
    {
      name: 'createdAt',
      label: text('apiKeys.createdAt'),
      cell: ({ createdAt }) => instantInFull(createdAt),
      short: true,
    },
    {
      name: 'lastUsedAt',
      label: text('apiKeys.lastUsedAt'),
      cell: ({ lastUsedAt }) => at(lastUsedAt, text('apiKeys.neverUsed')),
      short: true,
    },
    {
      name: 'expiresAt',
      label: text('apiKeys.expiresAt'),
      cell: ({ expiresAt }) => at(expiresAt, text('apiKeys.neverExpires')),
      short: true,
    },
    {
      name: 'state',
      label: text('apiKeys.state'),
      cell: (key) => (
        <>
          {text(`apiKeys.${keyStateOf(key, now)}`)}
          <RevokeKey apiKey={key} />
        </>
      ),
      short: true,
    },
  ]
}
