import { z } from 'zod'
import type { DemoTask } from './demo-answers.ts'
import { workList } from './demo-questions.ts'
import { CommandFailed, type SignedIn, signIn } from './installation-client.ts'

/** 演示登录 — a line of the file that a demo installation writes at its start. */
export const DemoLinkLine = z.object({
  role: z.string(),
  unitName: z.string(),
  unitId: z.string().nullable(),
  personName: z.string(),
  token: z.string(),
})
export type DemoLinkLine = z.infer<typeof DemoLinkLine>

export type DemoPerson = DemoLinkLine & SignedIn
export type DemoPeople = {
  /** The first of a role, signed in. */
  readonly first: (role: string) => Promise<DemoPerson>
  /** Whoever has the task in his work list. */
  readonly holding: (caseId: string, task: DemoTask) => Promise<DemoPerson>
  /** Whether somebody could accept a case for the unit. */
  readonly staffs: (unitName: string) => boolean
}

/** 演示人员 — signs people in when they are needed, each once. */
export function demoPeople(address: string, links: readonly DemoLinkLine[]): DemoPeople {
  const sessions = new Map<string, Promise<DemoPerson>>()
  const person = (link: DemoLinkLine) => {
    const known = sessions.get(link.token)
    if (known !== undefined) return known
    const session = signIn(address, link.token).then((signedIn) => ({ ...link, ...signedIn }))
    sessions.set(link.token, session)
    return session
  }
  return {
    first: async (role) => {
      const link = links.find((one) => one.role === role)
      if (link === undefined) throw new CommandFailed(`No sign-in link is for a ${role}.`)
      return person(link)
    },
    holding: async (caseId, task) => {
      for (const link of links.filter((one) => mayHold(one, task))) {
        const candidate = await person(link)
        const list = await candidate.ask(workList, { caseId })
        if (list.workList.edges.some(({ node }) => node.id === task.id)) return candidate
      }
      throw new CommandFailed(
        `Nobody with a sign-in link has the step ${task.name} (${task.role}, ${task.unit?.name ?? 'any unit'}) in his work list.`,
      )
    },
    staffs: (unitName) =>
      links.some((link) => link.role === 'DEPARTMENT_OFFICER' && link.unitName === unitName),
  }
}

const mayHold = ({ role, unitName }: DemoLinkLine, task: DemoTask) =>
  role === task.role && (task.unit === null || unitName === task.unit.name)
