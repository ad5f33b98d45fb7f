import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { reportCase } from '../../zhihui/demo-questions.ts'
import { aProblem, bodyOf, cookieOf, workList } from '../bench/bodies.ts'
import { type Hit, openRange, type Shot } from '../bench/open-loop.ts'
import type { Product } from '../bench/product.ts'
import { isServed } from './judge-outage.ts'

export type Asker = Awaited<ReturnType<typeof openAsker>>
/** Whoever has waited so long goes away. */
const patience = 15_000
const Reported = z.object({ data: z.object({ reportCase: z.object({ caseId: z.string() }) }) })

/** 外部询问 — reports problems, reads a work list and looks at the health from outside; what is accepted is told. */
export async function openAsker(
  { address, links }: Pick<Product, 'address' | 'links'>,
  reported: (caseId: string) => void,
) {
  const tokenOf = (role: string) => links.find((link) => link.role === role)?.token ?? ''
  const reporter = tokenOf('COLLECTOR')
  const reporting = await cookieOf(address, reporter)
  const reading = await cookieOf(address, tokenOf('SHIFT_LEADER'))
  const input = await aProblem(address, reporter)
  const range = openRange(address)
  const shoot = (shot: Shot) => Promise.race([range.shoot(shot), unanswered(shot)])
  return {
    /** Sent again it is the same report. */
    aReport: (): Shot => ({
      kind: 'report',
      cookie: reporting,
      body: bodyOf(reportCase.text, { input: { ...input, idempotencyKey: randomUUID() } }),
    }),
    write: async (report: Shot): Promise<Hit> => {
      const hit = await shoot(report)
      if (isServed(hit)) reported(Reported.parse(JSON.parse(hit.text)).data.reportCase.caseId)
      return hit
    },
    read: () => shoot({ kind: 'workList', cookie: reading, body: bodyOf(workList) }),
    /** Milliseconds; for ever where it is not well. */
    health: async (): Promise<number> => {
      const askedAt = performance.now()
      return (await isWell(address)) ? performance.now() - askedAt : Number.POSITIVE_INFINITY
    },
    close: range.close,
  }
}

const unanswered = ({ kind }: Shot): Promise<Hit> => {
  const nothing = { kind, status: 0, milliseconds: patience, retryAfter: null, text: '' }
  return pause(patience, nothing, { ref: false })
}

async function isWell(address: string): Promise<boolean> {
  const signal = AbortSignal.timeout(patience)
  const answer = await fetch(`${address}/healthz`, { signal }).catch(() => null)
  await answer?.arrayBuffer().catch(() => null)
  return answer?.ok ?? false
}
