import Stack from '@mui/material/Stack'
import { RowLink } from '../lists/RowLink.tsx'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { RollBack } from './RollBack.tsx'
import { SomeRows } from './SomeRows.tsx'
import { StartDraft } from './StartDraft.tsx'
import { useEditions } from './use-lists.ts'

type Props = {
  readonly processId: string
  readonly inForce: number
  readonly onDone: () => void
}

/** 各版本 — when each came into force and by whom; a draft can begin with any of them. */
export const EditionTable = ({ processId, inForce, onDone }: Props) => {
  const text = useText()
  const { instantInFull } = useTimes()
  return (
    <SomeRows
      label={text('processes.editionsOf', { name: processId })}
      some={useEditions(processId)}
      columns={[
        {
          name: 'number',
          label: text('processEditions.number'),
          cell: ({ id, number }) => (
            <RowLink to={`/process-editions/${id}/show`}>
              {text('processEditions.numbered', { number })}
            </RowLink>
          ),
          short: true,
        },
        {
          name: 'deployedAt',
          label: text('processEditions.deployedAt'),
          cell: ({ deployedAt }) => instantInFull(deployedAt),
          short: true,
        },
        {
          name: 'author',
          label: text('processes.author'),
          cell: ({ origin, authorName, publishedByName }) =>
            origin === 'SHIPPED'
              ? text('processes.shipped')
              : text('processes.by', {
                  author: authorName ?? text('processes.shipped'),
                  publisher: publishedByName ?? '',
                }),
        },
        { name: 'reason', label: text('processes.reason'), cell: ({ reason }) => reason },
        {
          name: 'acts',
          label: text('processes.acts'),
          cell: ({ id, number }) => (
            <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
              <StartDraft editionId={id} number={number} />
              {number < inForce && <RollBack editionId={id} {...{ number, inForce, onDone }} />}
            </Stack>
          ),
        },
      ]}
    />
  )
}
