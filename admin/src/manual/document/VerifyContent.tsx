import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Link } from 'react-router'
import { FindManualEditions, type FindManualEditionsQuery } from '../../api/generated/operations.ts'
import { ask } from '../../api/graphql.ts'
import { wordsOf } from '../../forms/fields.ts'
import { Empty } from '../../lists/Empty.tsx'
import { Failure } from '../../shell/Failure.tsx'
import { PageTitle } from '../../shell/PageTitle.tsx'
import { useText } from '../../texts/use-text.ts'
import { useTimes } from '../../time/use-times.ts'

/** 核对纸质文件 — which editions rule what a printed hash stands for. */
export const VerifyContent = () => {
  const text = useText()
  const [hash, setHash] = useState('')
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setHash(wordsOf(new FormData(event.currentTarget), 'hash'))
  }
  return (
    <>
      <PageTitle title={text('manualDocument.verify')} note={text('manualDocument.verifyNote')}>
        <Button component={Link} to="/manual">
          {text('manual.back')}
        </Button>
      </PageTitle>
      <Card component="form" onSubmit={send} sx={{ p: 2, mb: 2 }}>
        <Stack direction="row" sx={{ gap: 1.5, flexWrap: 'wrap' }}>
          <TextField
            name="hash"
            label={text('manualDocument.hashLabel')}
            autoComplete="off"
            sx={{ flex: '1 1 240px' }}
            slotProps={{ htmlInput: { maxLength: 200, spellCheck: false } }}
          />
          <Button type="submit" variant="contained">
            {text('manualDocument.find')}
          </Button>
        </Stack>
      </Card>
      {hash !== '' && <Found hash={hash} />}
    </>
  )
}

const Found = ({ hash }: { readonly hash: string }) => {
  const text = useText()
  const { data, error, refetch } = useQuery({
    queryKey: ['manualEditionsWithContent', hash],
    queryFn: ({ signal }) => ask(FindManualEditions, { hash }, signal),
  })
  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  if (data === undefined) return null
  const editions = data.manualEditionsWithContent
  if (editions.length === 0)
    return (
      <Empty title={text('manualDocument.nothing')} advice={text('manualDocument.nothingAdvice')} />
    )
  return (
    <Alert severity="success">
      {text('manualDocument.found')}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {editions.map((edition) => (
          <Edition key={edition.id} edition={edition} />
        ))}
      </Box>
    </Alert>
  )
}

type Edition = FindManualEditionsQuery['manualEditionsWithContent'][number]

const Edition = ({ edition }: { readonly edition: Edition }) => {
  const text = useText()
  const { instantInFull } = useTimes()
  const { id, number, title, status, documentNumber, inForceFrom } = edition
  const facts = [
    title,
    documentNumber,
    text(`editionStatuses.${status}`),
    inForceFrom === null ? null : `${text('manual.inForceFrom')} ${instantInFull(inForceFrom)}`,
  ]
  return (
    <li>
      <Link to={`/manual/${id}/show`}>{text('manual.numbered', { number })}</Link>
      {` · ${facts.filter((fact) => fact !== null).join(' · ')}`}
    </li>
  )
}
