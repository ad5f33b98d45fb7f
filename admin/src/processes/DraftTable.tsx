import { RowLink } from '../lists/RowLink.tsx'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { SomeRows } from './SomeRows.tsx'
import { type Drafts, useDrafts } from './use-lists.ts'

type Props = Drafts & { readonly name: string }

/** 流程草稿 — what somebody is drawing, or has drawn; nothing where there is none. */
export const DraftTable = ({ processId, name, open }: Props) => {
  const text = useText()
  const { instantInFull } = useTimes()
  const some = useDrafts({ processId, open })
  if (some.rows?.length === 0) return null
  return (
    <SomeRows
      label={text(open ? 'processes.draftsOf' : 'processes.endedDraftsOf', { name })}
      some={some}
      columns={[
        {
          name: 'draft',
          label: text('processes.draft'),
          cell: ({ id, baseEdition: { number } }) => (
            <RowLink to={`/processes/drafts/${id}`}>
              {text('processes.draftFrom', { number })}
            </RowLink>
          ),
          short: true,
        },
        {
          name: 'state',
          label: text('processes.state'),
          cell: ({ state }) => text(`draftStates.${state}`),
          short: true,
        },
        { name: 'note', label: text('processes.reason'), cell: ({ note }) => note },
        {
          name: 'saved',
          label: text('processes.saved'),
          cell: ({ savedByName, savedAt }) => `${savedByName}, ${instantInFull(savedAt)}`,
        },
      ]}
    />
  )
}
