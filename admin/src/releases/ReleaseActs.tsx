import Stack from '@mui/material/Stack'
import { useNavigate } from 'react-router'
import { ApiError } from '../api/api-error.ts'
import { ActDialog } from '../forms/ActDialog.tsx'
import { wordsOf } from '../forms/fields.ts'
import { WordsField } from '../manual/flow/WordsField.tsx'
import { useText } from '../texts/use-text.ts'
import {
  changeRelease,
  reviewRelease,
  rollBackRelease,
  scheduleRelease,
  withdrawRelease,
} from './change-releases.ts'
import { goingBackGiven, releaseGiven } from './given.ts'
import { DocumentFields, NameFields, ReleaseFields } from './ReleaseFields.tsx'
import type { Release } from './use-releases.ts'

type ActProps = { readonly release: Release; readonly onDone: () => void }

/** 发布批操作 — one button for each act that the API says its reader may take. */
export const ReleaseActs = (props: ActProps) => {
  const { availableActions } = props.release
  if (availableActions.length === 0) return null
  return (
    <Stack direction="row" className="no-print" sx={{ gap: 1, flexWrap: 'wrap' }}>
      {availableActions.map((act) => {
        const Act = acts[act]
        return <Act key={act} {...props} />
      })}
    </Stack>
  )
}

const choiceOf = ({ id: releaseId, version: expectedVersion }: Release) => ({
  releaseId,
  expectedVersion,
})
/** Which member is refused, and why, stands in the refusal itself. */
const reasonOf = (error: unknown) => (error instanceof ApiError ? error.message : null)

const Review = ({ release, onDone }: ActProps) => {
  const text = useText()
  return (
    <ActDialog
      label={text('releases.review')}
      title={text('releases.review')}
      advice={text('releases.reviewAdvice')}
      look="contained"
      act={reviewRelease}
      given={() => choiceOf(release)}
      reason={reasonOf}
      onDone={onDone}
    />
  )
}

const Schedule = ({ release, onDone }: ActProps) => {
  const text = useText()
  return (
    <ActDialog
      label={text('releases.schedule')}
      title={text('releases.schedule')}
      advice={text('releases.scheduleAdvice')}
      look="contained"
      act={scheduleRelease}
      given={() => choiceOf(release)}
      reason={reasonOf}
      onDone={onDone}
    />
  )
}

const Change = ({ release, onDone }: ActProps) => {
  const text = useText()
  return (
    <ActDialog
      label={text('releases.change')}
      title={text('releases.change')}
      advice={text('releases.changeAdvice')}
      act={changeRelease}
      given={(fields) => {
        const given = releaseGiven(fields)
        return typeof given === 'string' ? given : { ...given, ...choiceOf(release) }
      }}
      reason={reasonOf}
      onDone={onDone}
    >
      <ReleaseFields release={release} />
    </ActDialog>
  )
}

const Withdraw = ({ release, onDone }: ActProps) => {
  const text = useText()
  return (
    <ActDialog
      label={text('releases.withdraw')}
      title={text('releases.withdraw')}
      advice={text('releases.withdrawAdvice')}
      look="text"
      danger
      act={withdrawRelease}
      given={(fields) => {
        const reason = wordsOf(fields, 'why')
        return reason === '' ? 'releases.whyNeeded' : { ...choiceOf(release), reason }
      }}
      onDone={onDone}
    >
      <WordsField name="why" label={text('releases.why')} lines={3} />
    </ActDialog>
  )
}

const RollBack = ({ release, onDone }: ActProps) => {
  const text = useText()
  const goTo = useNavigate()
  const withManual = release.manualEdition !== null
  return (
    <ActDialog
      label={text('releases.rollBack')}
      title={text('releases.rollBack')}
      advice={text('releases.rollBackAdvice')}
      danger
      act={rollBackRelease}
      given={(fields) => {
        const given = goingBackGiven(fields, withManual)
        return typeof given === 'string' ? given : { ...given, ...choiceOf(release) }
      }}
      reason={reasonOf}
      onDone={({ releaseId }) => {
        onDone()
        void goTo(`/releases/${encodeURIComponent(releaseId)}/show`)
      }}
    >
      <NameFields
        name={text('releases.rollBackName', { name: release.name })}
        reason=""
        instant={null}
      />
      {withManual && <DocumentFields document={null} />}
    </ActDialog>
  )
}

const acts = {
  REVIEW: Review,
  SCHEDULE: Schedule,
  CHANGE: Change,
  WITHDRAW: Withdraw,
  ROLL_BACK: RollBack,
} as const
