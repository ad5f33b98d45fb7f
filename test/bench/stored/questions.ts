import { z } from 'zod'
import { encodeId } from '../../../graphql/ids.ts'
import { type DemoPerson, demoPeople } from '../../../zhihui/demo-people.ts'
import type { Question } from '../../../zhihui/installation-client.ts'
import type { Product } from '../product.ts'

/** Asks the question of a number and waits for its answer. */
export type Asking = (number: number) => Promise<void>
const answer = z.unknown()

/** 工作列表 — what an officer's list shows of its first page. */
export const workListPage: Question<unknown> = {
  answer,
  text: `{ workList(first: 20) { pageInfo { hasNextPage endCursor } edges { node {
    id name nameEn role dueAt openedAt outcomes { key zh en } unit { name }
    case { id caseNumber className classNameEn address stage dueAt reportedAt } } } } }`,
}

/** 案件页 — everything that the page of a case shows. */
export const casePage: Question<unknown> = {
  answer,
  text: `query ($id: ID!) { case(id: $id) {
    id caseNumber source standard classKind classCode className classNameEn conditionNo description address
    longitude latitude stage reworkCount proposal { entryId limitValue limitUnit units { unitId unitName reasonKey } }
    dispatchMode responsibleUnit { name } explanation closingKind dueAt engineState reportedAt filedAt
    dispatchedAt handledAt closedAt evaluatedAt version
    tasks { id name status outcome openedAt dueAt closedAt unit { name } form }
    visits { number name outcome openedAt dueAt closedAt comment form overdue unit { name } person { name } }
    clocks { key state startedAt dueAt stoppedAt entries { kind at reason } escalations { level kind at } }
    escalations { level kind dueAt at } notices { kind role facts createdAt readAt }
    incidents { elementId message } availableActions { ... on OutcomeAction { taskId outcome outcomeZh } } } }`,
}

/** 查询 — a page of cases that a text finds, with how many there are. */
export const searchPage: Question<{ cases: { total: number; items: readonly unknown[] } }> = {
  answer: z.object({ cases: z.object({ total: z.number(), items: z.array(z.unknown()) }) }),
  text: `query ($text: String!) { cases(filter: { text: $text }, limit: 20) { total items {
    id caseNumber className classNameEn address description stage dueAt reportedAt responsibleUnit { name } } } }`,
}

/** Somebody of each role that works through lists; of the departments, some after each other. */
export async function openWorkLists({ address, links }: Product) {
  const askings: Record<string, Asking> = {}
  for (const role of ['SHIFT_LEADER', 'DISPATCHER', 'INTAKE_OFFICER', 'COLLECTOR', 'HANDLER']) {
    const officers: DemoPerson[] = []
    for (const link of links.filter((one) => one.role === role).slice(0, 8))
      officers.push(await demoPeople(address, [link]).first(role))
    askings[role.toLowerCase().replace('_', '-')] = async (number) =>
      void (await officers[number % officers.length]?.ask(workListPage))
  }
  return askings
}

/** Cases of every stage, old and new. */
export async function openPages({ address, links, query }: Product): Promise<Asking> {
  const reader = await demoPeople(address, links).first('SHIFT_LEADER')
  const rows = await query<{ id: string }>(
    `(SELECT id FROM cases WHERE stage NOT IN ('CLOSED', 'NOT_FILED') ORDER BY id DESC LIMIT 200)
     UNION ALL (SELECT id FROM cases TABLESAMPLE SYSTEM (5) LIMIT 200)`,
  )
  return async (number) => {
    const id = rows[(number * 7) % rows.length]?.id ?? ''
    await reader.ask(casePage, { id: encodeId('Case', id) })
  }
}

type Known = { address: string; case_number: string; phone: string; description: string }

const absent = '飞碟降落'

/** One question a kind of text that people look for; each but one finds something. */
export async function openSearches({ address, links, query }: Product) {
  const reader = await demoPeople(address, links).first('SHIFT_LEADER')
  const known = await query<Known>(
    `SELECT c.address, c.case_number, r.phone, c.description
     FROM cases c JOIN reporters r ON r.case_id = c.id ORDER BY md5(c.id::text) LIMIT 100`,
  )
  const rare = await query<{ class_name: string }>(
    'SELECT class_name FROM cases GROUP BY 1 ORDER BY count(*), 1 LIMIT 20',
  )
  const words = ['井盖', '路灯', '占道经营', '垃圾', '破损', '槐东路', '红旗 井盖', '盖']
  const texts: Readonly<Record<string, (one: Known, number: number) => string>> = {
    address: ({ address: at }) => at,
    number: ({ case_number: number }) => number,
    telephone: ({ phone }) => phone,
    'free-text': (_, number) => words[number % words.length] ?? '',
    sentence: ({ description }) => description.slice(-12, -2),
    'common-word': () => '存在问题',
    'rare-word': (_, number) => rare[number % rare.length]?.class_name ?? '',
    'absent-word': () => absent,
  }
  const asking = ([kind, textOf]: [string, (one: Known, number: number) => string]) => {
    const ask: Asking = async (number) => {
      const one = known[number % known.length]
      if (one === undefined) throw new Error('No case was stored to look for.')
      const text = textOf(one, number)
      const { cases } = await reader.ask(searchPage, { text })
      if (cases.items.length === 0 && text !== absent)
        throw new Error(`Nothing was found for ${text}.`)
    }
    return [kind, ask] as const
  }
  return Object.fromEntries(Object.entries(texts).map(asking))
}
