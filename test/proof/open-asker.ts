import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { reportCase } from '../../zhihui/demo-questions.ts'
import { aProblem, bodyOf, cookieOf, workList } from '../bench/bodies.ts'
import { type Hit, openRange, type Shot } from '../bench/open-loop.ts'
import type { Product } from '../bench/product.ts'
import { isServed } from './judge-outage.ts'

export type Asker = Awaited<ReturnType<typeof openAsker>>
/** What is asked, whoever asks it. */
export type Said = Omit<Shot, 'cookie'>
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
  const input = await aProblem(address, reporter)
  const range = openRange(address)
  const shoot = (shot: Shot) => Promise.race([range.shoot(shot), unanswered(shot)])
  const reporting = await signedIn(address, reporter, shoot)
  const reading = await signedIn(address, tokenOf('SHIFT_LEADER'), shoot)
  return {
    /** Sent again it is the same report. */
    aReport: (): Said => ({
      kind: 'report',
      body: bodyOf(reportCase.text, { input: { ...input, idempotencyKey: randomUUID() } }),
    }),
    write: async (report: Said): Promise<Hit> => {
      const hit = await reporting(report)
      if (isServed(hit)) reported(Reported.parse(JSON.parse(hit.text)).data.reportCase.caseId)
      return hit
    },
    read: () => reading({ kind: 'workList', body: bodyOf(workList) }),
    /** Milliseconds; for ever where it is not well. */
    health: async (): Promise<number> => {
      const askedAt = performance.now()
      return (await isWell(address)) ? performance.now() - askedAt : Number.POSITIVE_INFINITY
    },
    close: range.close,
  }
}

/** Whoever is told that his session has ended signs in again and sends the same once more. */
async function signedIn(address: string, token: string, shoot: (shot: Shot) => Promise<Hit>) {
  let cookie = await cookieOf(address, token)
  return async (said: Said): Promise<Hit> => {
    const hit = await shoot({ ...said, cookie })
    if (!hit.text.includes('"NOT_SIGNED_IN"')) return hit
    cookie = await cookieOf(address, token)
    return shoot({ ...said, cookie })
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
