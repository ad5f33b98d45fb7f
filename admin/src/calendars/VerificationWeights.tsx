import TextField from '@mui/material/TextField'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Fragment } from 'react'
import {
  ReadVerificationWeights,
  type ReadVerificationWeightsQuery,
} from '../api/generated/operations.ts'
import { ask } from '../api/graphql.ts'
import { Facts } from '../cases/Facts.tsx'
import { Section } from '../cases/Section.tsx'
import { ActDialog } from '../forms/ActDialog.tsx'
import { wordsOf } from '../forms/fields.ts'
import { Failure } from '../shell/Failure.tsx'
import { useViewer } from '../shell/use-viewer.ts'
import { Waiting } from '../shell/Waiting.tsx'
import { useText } from '../texts/use-text.ts'
import { setVerificationWeights } from './change-calendars.ts'

type City = ReadVerificationWeightsQuery['viewer']['city']
const queryKey = ['verificationWeights']

/** 抽查权重 — by what share accepted handlings are verified where a line asks for samples, and the way to change it. */
export const VerificationWeights = () => {
  const text = useText()
  const viewer = useViewer()
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await ask(ReadVerificationWeights, {}, signal)).viewer.city,
  })
  const changes = viewer?.may('setVerificationWeights') ?? false
  return (
    <Section
      title={text('weights.title')}
      aside={changes && data !== undefined && <Change city={data} />}
    >
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Waiting />}
      {data !== undefined && (
        <>
          <Facts
            facts={data.verificationWeights.map(({ factor, points }) => [
              text(`riskFactors.${factor}`),
              `${points} %`,
            ])}
          />
          <div>{text('weights.note')}</div>
        </>
      )}
    </Section>
  )
}

const Change = ({ city: { version, verificationWeights } }: { readonly city: City }) => {
  const text = useText()
  const client = useQueryClient()
  const readAgain = () => client.invalidateQueries({ queryKey })
  return (
    <ActDialog
      label={text('weights.change')}
      title={text('weights.title')}
      advice={text('weights.advice')}
      act={setVerificationWeights}
      given={(fields) => ({
        expectedVersion: version,
        weights: verificationWeights
          .map(({ factor }) => ({ factor, typed: wordsOf(fields, factor) }))
          .filter(({ typed }) => typed !== '')
          .map(({ factor, typed }) => ({ factor, points: Number(typed) })),
      })}
      readAgain={readAgain}
      onDone={() => void readAgain()}
    >
      <Fragment key={version}>
        {verificationWeights.map(({ factor, points, usual }) => (
          <TextField
            key={factor}
            name={factor}
            type="number"
            label={text('weights.weight', { factor: text(`riskFactors.${factor}`), usual })}
            defaultValue={points}
            slotProps={{ htmlInput: { min: 0, max: 100, step: 1 } }}
          />
        ))}
      </Fragment>
    </ActDialog>
  )
}
