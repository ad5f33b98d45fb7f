import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { type DemoPerson, demoPeople } from '../../zhihui/demo-people.ts'
import { caseNow, completeTask, componentsOf, reportCase } from '../../zhihui/demo-questions.ts'
import type { Question } from '../../zhihui/installation-client.ts'
import type { Product } from './product.ts'

const missingCover = 'C0103'
/** Milliseconds before somebody looks at his work list again. */
const looksEvery = 500
const atOnce = 8

type Seen = {
  id: string
  elementId: string
  outcomes: { key: string }[]
  openedAt: string
  case: { id: string }
}
const workList: Question<{ workList: { edges: { node: Seen }[] } }> = {
  text: `{ workList(first: 50) { edges { node { id elementId openedAt outcomes { key } case { id } } } } }`,
  answer: z.object({
    workList: z.object({
      edges: z.array(
        z.object({
          node: z.object({
            id: z.string(),
            elementId: z.string(),
            openedAt: z.string(),
            outcomes: z.array(z.object({ key: z.string() })),
            case: z.object({ id: z.string() }),
          }),
        }),
      ),
    }),
  }),
}

export type Crew = {
  readonly report: () => Promise<string>
  /** Officers work through their lists until told to stop; some cases they may leave alone. */
  readonly work: (
    watch: Watch,
    leave?: ReadonlySet<string>,
  ) => { readonly stop: () => Promise<void> }
  readonly stepsPerCase: number
}
export type Watch = {
  /** A case's task was seen in a work list. */
  readonly seen: (caseId: string) => void
  /** The API acknowledged the end of a step. */
  readonly done: (caseId: string, elementId: string, ended: EndedTask) => void
}
export type EndedTask = { readonly taskId: string; readonly outcome: string | undefined }
/** How somebody asks and acts: once, or the same again until there is an answer. */
export type Manner = {
  readonly ask: <T>(send: () => Promise<T>) => Promise<T>
  readonly act: <T>(send: (idempotencyKey?: string) => Promise<T>) => Promise<T>
}
const onceOnly: Manner = { ask: (send) => send(), act: (send) => send() }

/** One person a role, found by taking one case along its way; each signs in once. */
export async function assembleCrew(
  { address, links }: Pick<Product, 'address' | 'links'>,
  manner: Manner = onceOnly,
): Promise<Crew> {
  const people = demoPeople(address, links)
  const reporter = await people.first('COLLECTOR')
  const { components } = await reporter.ask(componentsOf, {
    classCode: missingCover,
    code: '140802',
  })
  const place = components.edges[0]?.node
  if (place === undefined) throw new Error('The demo city has no manhole cover.')
  const { address: at, longitude, latitude, code } = place
  const input = {
    source: 'COLLECTOR',
    classCode: missingCover,
    conditionNo: 1,
    description: '雨水井盖缺失，存在安全隐患',
    componentCode: code,
    ...{ address: at, longitude, latitude },
  }
  const report = async () => {
    const send = (idempotencyKey?: string) =>
      reporter.ask(reportCase, { input: { ...input, idempotencyKey } })
    return (await manner.act(send)).reportCase.caseId
  }
  const { crew, unitId, steps } = await walk(people, reporter, await report())
  const data = { file: { conditionNo: 1 }, dispatch: { unitId } }
  return {
    report,
    stepsPerCase: steps,
    work: (watch, leave = new Set()) => {
      // colleagues of one role see the same list
      const state = { stopped: false, taken: new Set<string>(), leave }
      const all = crew.map((person) => workThrough(person, { data, manner }, watch, state))
      return {
        stop: async () => {
          state.stopped = true
          await Promise.all(all)
        },
      }
    },
  }
}

type People = ReturnType<typeof demoPeople>

async function walk(people: People, reporter: DemoPerson, caseId: string) {
  const crew = new Map<string, DemoPerson>()
  let unitId = ''
  for (let steps = 0; ; ) {
    const { case: caseFile } = await reporter.ask(caseNow, { id: caseId })
    if (caseFile.evaluatedAt !== null) return { crew: [...crew.values()], unitId, steps }
    const task = caseFile.tasks.find(({ status }) => status === 'OPEN')
    if (task === undefined) {
      await pause(20)
      continue
    }
    const who = await people.holding(caseId, task)
    crew.set(who.token, who)
    unitId ||=
      caseFile.proposal?.units.find(({ unitName }) => people.staffs(unitName))?.unitId ?? ''
    const data = dataFor(task.elementId, { file: { conditionNo: 1 }, dispatch: { unitId } })
    await who.ask(completeTask, {
      input: { taskId: task.id, outcome: task.outcomes[0]?.key, data },
    })
    steps += 1
  }
}

type Data = { readonly file: object; readonly dispatch: object }
const dataFor = (elementId: string, { file, dispatch }: Data) =>
  ({ userTask_FileCase: file, userTask_DispatchCase: dispatch })[elementId] ?? {}

async function workThrough(
  person: DemoPerson,
  { data, manner }: { readonly data: Data; readonly manner: Manner },
  watch: Watch,
  state: { stopped: boolean; taken: Set<string>; leave: ReadonlySet<string> },
) {
  const { taken, leave } = state
  while (!state.stopped) {
    const { workList: list } = await manner.ask(() => person.ask(workList))
    const fresh = list.edges
      .map(({ node }) => node)
      .filter((task) => !taken.has(task.id) && !leave.has(task.case.id))
    for (const { id, case: caseFile } of fresh) {
      taken.add(id)
      watch.seen(caseFile.id)
    }
    const queue = fresh.values()
    const worker = async () => {
      for (const { id, elementId, outcomes, case: caseFile } of queue) {
        const outcome = outcomes[0]?.key
        const input = { taskId: id, outcome, data: dataFor(elementId, data) }
        await manner.act((idempotencyKey) =>
          person.ask(completeTask, { input: { ...input, idempotencyKey } }),
        )
        watch.done(caseFile.id, elementId, { taskId: id, outcome })
      }
    }
    await Promise.all(Array.from({ length: atOnce }, worker))
    await pause(looksEvery)
  }
}
