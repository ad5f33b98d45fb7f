import { useNavigate } from 'react-router'
import {
  type DraftRulingInput,
  DraftRuling as DraftRulingOperation,
} from '../api/generated/operations.ts'
import { accepted, ask } from '../api/graphql.ts'
import { ActDialog } from '../forms/ActDialog.tsx'
import { useText } from '../texts/use-text.ts'

const draftRuling = async (input: DraftRulingInput) =>
  accepted((await ask(DraftRulingOperation, { input })).draftRuling)

/** 裁定入手册 — what was ruled becomes a line of a draft, which is shown then. */
export const DraftRuling = ({ caseId }: { readonly caseId: string }) => {
  const text = useText()
  const goTo = useNavigate()
  return (
    <ActDialog
      label={text('disputes.draft')}
      title={text('disputes.draft')}
      advice={text('disputes.draftAdvice')}
      look="text"
      act={draftRuling}
      given={() => ({ caseId })}
      onDone={({ editionId }) => void goTo(`/manual/${editionId}/edit`)}
    />
  )
}
