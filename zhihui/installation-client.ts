import { z } from 'zod'

const Problem = z.object({
  message: z.string(),
  extensions: z.object({ code: z.string().optional() }).optional(),
})
const Answer = z.object({ data: z.unknown().optional(), errors: z.array(Problem).optional() })
const Refused = z.looseObject({ code: z.string(), message: z.string() })

/** 已登录 — somebody's session with a running installation. */
export type SignedIn = {
  /** Asks GraphQL and reads the answer; throws one sentence when it was refused. */
  readonly ask: <T>(question: Question<T>, variables?: object) => Promise<T>
}
export type Question<T> = { readonly text: string; readonly answer: z.ZodType<T> }

/** 失败 — why a command of the command line stopped: one sentence for whoever typed it. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed'
}

class SessionEnded extends CommandFailed {}

/** Signs in by a demo link: its cookie goes with every question; once more where the session has ended meanwhile. */
export async function signIn(address: string, token: string): Promise<SignedIn> {
  let cookie = await openByLink(address, token)
  return {
    ask: async (question, variables = {}) => {
      try {
        return await ask({ address, cookie }, question, variables)
      } catch (error) {
        if (!(error instanceof SessionEnded)) throw error
        cookie = await openByLink(address, token)
        return ask({ address, cookie }, question, variables)
      }
    },
  }
}

async function openByLink(address: string, token: string): Promise<string> {
  const link = `${address}/sign-in?token=${encodeURIComponent(token)}`
  const response = await reach(address, link, { redirect: 'manual' })
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
  if (cookie === undefined)
    throw new CommandFailed(
      `${address} refused a sign-in link (status ${response.status}). Start the installation again in demo mode: its links are good for seven days.`,
    )
  return cookie
}

/** Signs in by name and password, as a browser does. Throws CommandFailed. */
export async function signInByName(
  address: string,
  variables: { readonly login: string; readonly password: string },
): Promise<SignedIn> {
  const query = `mutation ($login: String!, $password: String!) {
    signIn(input: { login: $login, password: $password }) { ... on UserError { code message } }
  }`
  const response = await reach(address, `${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-zhihui-csrf': '1' },
    body: JSON.stringify({ query, variables }),
  })
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
  refuseRefusal(Answer.parse(await response.json()).data)
  if (cookie === undefined) throw new CommandFailed(`${address} opened no session. Try again.`)
  return { ask: (question, given = {}) => ask({ address, cookie }, question, given) }
}

type Session = { readonly address: string; readonly cookie: string }

async function ask<T>(
  { address, cookie }: Session,
  { text, answer }: Question<T>,
  variables: object,
): Promise<T> {
  const response = await reach(address, `${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, 'x-zhihui-csrf': '1' },
    body: JSON.stringify({ query: text, variables }),
  })
  const { data, errors = [] } = Answer.parse(await response.json())
  const [error] = errors
  if (error !== undefined)
    throw failed(error.extensions?.code, `${address} answered: ${error.message}`)
  refuseRefusal(data)
  return answer.parse(data)
}

const failed = (code: string | undefined, sentence: string) =>
  code === 'NOT_SIGNED_IN' ? new SessionEnded(sentence) : new CommandFailed(sentence)

/** A mutation's refusal comes as data. */
function refuseRefusal(data: unknown): void {
  for (const part of Object.values(z.record(z.string(), z.unknown()).parse(data))) {
    const refused = Refused.safeParse(part)
    if (!refused.success) continue
    const { code, message } = refused.data
    throw failed(code, `Refused with ${code}: ${message}`)
  }
}

async function reach(address: string, url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request)
  } catch {
    throw new CommandFailed(
      `No installation answers at ${address}. Start one with "npm start", then try again.`,
    )
  }
}
