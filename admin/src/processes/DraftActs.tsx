import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { ActDialog } from '../forms/ActDialog.tsx'
import { wordsOf } from '../forms/fields.ts'
import { WordsField } from '../manual/flow/WordsField.tsx'
import { useText } from '../texts/use-text.ts'
import {
  publishProcessDraft,
  sendBackProcessDraft,
  submitProcessDraft,
  withdrawProcessDraft,
} from './change-drafts.ts'
import { fileNameOf } from './model-file.ts'
import { reasonOf, refusalOf } from './refusal-of.ts'
import { UploadModel } from './UploadModel.tsx'
import type { Draft } from './use-processes.ts'

export type ActProps = { readonly draft: Draft; readonly onDone: () => void }

/** 草稿操作 — the file of the model, and one button for each act that the API says its reader may take. */
export const DraftActs = (props: ActProps) => {
  const text = useText()
  const { xml, availableActions, heldByRelease } = props.draft
  // what a release holds is published with it
  const offered = availableActions.filter((act) => act !== 'PUBLISH' || heldByRelease === null)
  return (
    <Stack direction="row" className="no-print" sx={{ gap: 1, flexWrap: 'wrap' }}>
      <Button
        component="a"
        variant="outlined"
        href={`data:application/xml;charset=utf-8,${encodeURIComponent(xml)}`}
        download={fileNameOf(props.draft)}
      >
        {text('processes.download')}
      </Button>
      {offered.map((act) => {
        const Act = acts[act]
        return <Act key={act} {...props} />
      })}
    </Stack>
  )
}

const choiceOf = ({ id: processDraftId, version: expectedVersion }: Draft) => ({
  processDraftId,
  expectedVersion,
})

const Submit = ({ draft, onDone }: ActProps) => {
  const text = useText()
  return (
    <ActDialog
      label={text('processes.submit')}
      title={text('processes.submit')}
      advice={text('processes.submitAdvice')}
      look="contained"
      act={submitProcessDraft}
      given={() => choiceOf(draft)}
      refusal={refusalOf}
      reason={reasonOf}
      onDone={onDone}
    />
  )
}

const Publish = ({ draft, onDone }: ActProps) => {
  const text = useText()
  return (
    <ActDialog
      label={text('processes.publish')}
      title={text('processes.publish')}
      advice={text('processes.publishAdvice')}
      look="contained"
      act={publishProcessDraft}
      given={() => ({ ...choiceOf(draft), expectedInForce: draft.inForce })}
      refusal={refusalOf}
      reason={reasonOf}
      onDone={onDone}
    />
  )
}

const SendBack = ({ draft, onDone }: ActProps) => {
  const text = useText()
  return (
    <ActDialog
      label={text('processes.sendBack')}
      title={text('processes.sendBack')}
      act={sendBackProcessDraft}
      given={(fields) => {
        const comment = wordsOf(fields, 'comment')
        return comment === '' ? 'processes.commentNeeded' : { ...choiceOf(draft), comment }
      }}
      refusal={refusalOf}
      reason={reasonOf}
      onDone={onDone}
    >
      <WordsField name="comment" label={text('processes.comment')} lines={3} />
    </ActDialog>
  )
}

const Withdraw = ({ draft, onDone }: ActProps) => {
  const text = useText()
  return (
    <ActDialog
      label={text('processes.withdraw')}
      title={text('processes.withdraw')}
      advice={text('processes.withdrawAdvice')}
      look="text"
      danger
      act={withdrawProcessDraft}
      given={() => choiceOf(draft)}
      onDone={onDone}
    />
  )
}

const acts = {
  SAVE: UploadModel,
  SUBMIT: Submit,
  PUBLISH: Publish,
  SEND_BACK: SendBack,
  WITHDRAW: Withdraw,
} as const
