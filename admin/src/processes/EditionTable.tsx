import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { Link } from 'react-router'
import { RowLink } from '../lists/RowLink.tsx'
import { useText } from '../texts/use-text.ts'
import { useTimes } from '../time/use-times.ts'
import { compareAddress } from './compare/compared-versions.ts'
import { RollBack } from './RollBack.tsx'
import { SomeRows } from './SomeRows.tsx'
import { StartDraft } from './StartDraft.tsx'
import { useEditions } from './use-lists.ts'

type Props = {
  readonly processId: string
  readonly name: string
  readonly inForce: number
  readonly onDone: () => void
}

/** 各版本 — when each came into force and by whom; a draft can begin with any of them. */
export const EditionTable = ({ processId, name, inForce, onDone }: Props) => {
  const text = useText()
  const { instantInFull } = useTimes()
  return (
    <SomeRows
      label={text('processes.editionsOf', { name })}
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
          cell: ({ id, number, origin }) => (
            <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
              {number > 1 && (
                <Button
                  size="small"
                  component={Link}
                  to={compareAddress(processId, { to: id })}
                  aria-label={`${text('comparison.compare')}: ${text('processEditions.numbered', { number })}`}
                >
                  {text('comparison.compare')}
                </Button>
              )}
              <Button
                size="small"
                href={`/process-editions/${id}/zip`}
                aria-label={`${text('processFiles.export')}: ${text('processEditions.numbered', { number })}`}
              >
                {text('processFiles.export')}
              </Button>
              <StartDraft editionId={id} number={number} />
              {number < inForce && (
                <RollBack editionId={id} {...{ number, origin, inForce, onDone }} />
              )}
            </Stack>
          ),
        },
      ]}
    />
  )
}
