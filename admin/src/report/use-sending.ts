import { useState } from 'react'
import { codeOf, traceOf } from '../api/api-error.ts'
import { useAct } from '../api/use-act.ts'
import { useSignedOut } from '../api/use-signed-out.ts'
import { useProgress } from '../home/use-progress.ts'
import type { Draft } from './draft.ts'
import { type Complaint, lacksOf } from './lacks-of.ts'
import { refusalOf } from './refusal-of.ts'
import { mergeReport, type Reporting, reportCase } from './send-report.ts'

/** 登记结果 — the case that a draft has become a part of. */
export type Done = {
  readonly caseId: string
  readonly caseNumber: string
  /** Null for a case of its own. */
  readonly timesReported: number | null
}
type Sent = { readonly draft: Draft; readonly onDone: (done: Done) => void }

type Needs = (lack: Complaint) => boolean
type Tried = { readonly draft: Draft; readonly needs: Needs }
const savingNeeds: Needs = () => true
const mergingNeeds: Needs = ({ field }) => field === 'reporterPhone'

/** 提交登记 — saves a draft, or merges it into a case; says what it lacks and what was refused. A session that has ended leads to the sign-in page and back. */
export function useSending({ draft, onDone }: Sent) {
  const report = useAct(reportCase)
  const merge = useAct(mergeReport)
  const { tick } = useProgress()
  const [tried, setTried] = useState<Tried | null>(null)
  const error = report.error ?? merge.error
  useSignedOut(error)
  const save = async (more: Omit<Reporting, 'draft'>) => {
    setTried({ draft, needs: savingNeeds })
    const [lack] = lacksOf(draft)
    if (lack !== undefined) return focusOn(lack)
    const saved = await report.perform({ draft, ...more })
    if (saved === null) return
    tick('report')
    onDone({ ...saved, timesReported: null })
  }
  const mergeInto = async (into: Omit<Parameters<typeof mergeReport>[0], 'draft'>) => {
    setTried({ draft, needs: mergingNeeds })
    const [lack] = lacksOf(draft).filter(mergingNeeds)
    if (lack !== undefined) return focusOn(lack)
    const merged = await merge.perform({ draft, ...into })
    if (merged === null) return
    const { case: caseFile, timesReported } = merged
    onDone({ caseId: into.caseId, caseNumber: caseFile.caseNumber, timesReported })
  }
  const refusal = refusalOf(error)
  return {
    ...{ save, mergeInto, busy: report.busy || merge.busy },
    /** Of what stands in the form now: what is corrected is not complained of. */
    complaints: [
      ...(tried === null ? [] : lacksOf(draft).filter(tried.needs)),
      ...(refusal !== null && (refusal.field === null || tried?.draft === draft) ? [refusal] : []),
    ],
    savedBefore: codeOf(error) === 'IDEMPOTENCY_CONFLICT',
    trace: traceOf(error),
  }
}

export const idOf = (field: keyof Draft) => `report-${field}`

function focusOn({ field }: Complaint): void {
  if (field !== null) document.getElementById(idOf(field))?.focus()
}
