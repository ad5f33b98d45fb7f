import { RowLink } from '../lists/RowLink.tsx'
import { Tabled } from '../lists/Tabled.tsx'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import type { ListedDraft } from './use-processes.ts'

type Props = { readonly processId: string; readonly drafts: readonly ListedDraft[] }

/** 流程草稿 — what somebody is drawing, or has drawn. */
export const DraftTable = ({ processId, drafts }: Props) => {
  const text = useText()
  const { instantInFull } = useTimes()
  return (
    <Tabled
      label={text('processes.draftsOf', { name: processId })}
      rows={drafts}
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
