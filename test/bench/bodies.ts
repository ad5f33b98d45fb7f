import { componentsOf } from '../../zhihui/demo-questions.ts'
import { signIn } from '../../zhihui/installation-client.ts'

export const workList = `{ workList(first: 20) { edges { node { id name dueAt case { id caseNumber address } } } } }`

/** A question as it goes over the wire. */
export const bodyOf = (query: string, variables = {}) => JSON.stringify({ query, variables })

/** The session of whoever a sign-in link is for. */
export async function cookieOf(address: string, token: string): Promise<string> {
  const link = `${address}/sign-in?token=${encodeURIComponent(token)}`
  const { headers } = await fetch(link, { redirect: 'manual' })
  return headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

/** A problem that may be reported again and again. */
export async function aProblem(address: string, token: string) {
  const { ask } = await signIn(address, token)
  const { components } = await ask(componentsOf, { classCode: 'C0103', code: '140802' })
  const place = components.edges[0]?.node
  if (place === undefined) throw new Error('The demo city has no manhole cover.')
  const { address: at, longitude, latitude, code } = place
  return {
    ...{ source: 'COLLECTOR', classCode: 'C0103', conditionNo: 1, description: '雨水井盖缺失' },
    ...{ address: at, longitude, latitude, componentCode: code },
  }
}
