import { setTimeout as pause } from 'node:timers/promises'
import type { DemoCase, DemoComponent, DemoTask } from './demo-answers.ts'
import { type DemoLinkLine, type DemoPeople, type DemoPerson, demoPeople } from './demo-people.ts'
import {
  caseNow,
  commandCenters,
  completeTask,
  componentsOf,
  manualEntry,
  reportCase,
} from './demo-questions.ts'
import { entryText, proposalText, stepText, summaryText } from './demo-texts.ts'
import { CommandFailed } from './installation-client.ts'

type Given = {
  readonly address: string
  readonly links: readonly DemoLinkLine[]
  readonly print: (line: string) => void
  /** 二级派遣: through the district's own command center. */
  readonly twoLevel?: boolean
}
type Tour = {
  readonly people: DemoPeople
  readonly reporter: DemoPerson
  readonly component: DemoComponent
  readonly caseId: string
  readonly print: Given['print']
}

const district = '140802'
const missingCover = 'C0103'
const streetTrade = 'E0406'
const patience = 10_000
const lookEvery = 100

/** 演示案件 — drives one case from report to closing through the public API, one sign-in a role, and prints each step. Throws CommandFailed with one sentence. */
export async function demoCase({ address, links, print, twoLevel = false }: Given): Promise<void> {
  const people = demoPeople(address, links)
  const reporter = await people.first('COLLECTOR')
  const component = await findComponent(reporter)
  const { caseId, caseNumber } = await report(reporter, component, twoLevel)
  print(`案件 case ${caseNumber}, reported by ${reporter.personName} (${reporter.unitName})`)
  print(`   ${twoLevel ? '占道经营' : `${component.name} ${component.code}`}, ${component.address}`)
  const tour = { people, reporter, component, caseId, print }
  const closed = await takeSteps(tour)
  for (const line of summaryText(caseNumber, closed)) print(line)
  if (closed.stage !== 'CLOSED')
    throw new CommandFailed(`Case ${caseNumber} ended as ${closed.stage} and was not closed.`)
}

/** A cover that somebody else owns shows best what the manual proposes. */
async function findComponent(reporter: DemoPerson): Promise<DemoComponent> {
  const { components } = await reporter.ask(componentsOf, {
    classCode: missingCover,
    code: district,
  })
  const found = components.edges.map(({ node }) => node)
  const cover = found.find((one) => one.ownerId !== one.departmentInChargeId) ?? found[0]
  if (cover === undefined)
    throw new CommandFailed(
      'The component register has no rain water manhole cover. Seed the demo city, then try again.',
    )
  return cover
}

async function report(reporter: DemoPerson, place: DemoComponent, twoLevel: boolean) {
  const { address, longitude, latitude } = place
  const problem = twoLevel
    ? { classCode: streetTrade, description: `${address}有摊贩占道经营，影响行人通行` }
    : {
        classCode: missingCover,
        description: `${address}雨水井盖缺失，存在安全隐患`,
        componentCode: place.code,
      }
  const input = { source: 'COLLECTOR', conditionNo: 1, address, longitude, latitude, ...problem }
  const answer = await reporter.ask(reportCase, { input })
  return answer.reportCase
}

/** Takes step after step until the case has ended. */
async function takeSteps(tour: Tour): Promise<DemoCase> {
  for (let number = 1; ; number += 1) {
    const caseFile = await nextStep(tour)
    const task = caseFile.tasks.find(({ status }) => status === 'OPEN')
    if (task === undefined) return caseFile
    const who = await tour.people.holding(tour.caseId, task)
    tour.print(stepText({ number, task, who }))
    const data = await answersFor(tour, caseFile, task)
    const outcome = task.outcomes[0]?.key
    await who.ask(completeTask, { input: { taskId: task.id, outcome, data } })
  }
}

/** The case once a step waits or everything is done. */
async function nextStep({ reporter, caseId }: Tour): Promise<DemoCase> {
  let engineState = ''
  for (const end = Date.now() + patience; Date.now() < end; await pause(lookEvery)) {
    const { case: caseFile } = await reporter.ask(caseNow, { id: caseId })
    engineState = caseFile.engineState
    const over = caseFile.evaluatedAt !== null || caseFile.stage === 'NOT_FILED'
    if (over || caseFile.tasks.some(({ status }) => status === 'OPEN')) return caseFile
  }
  throw new CommandFailed(
    `No next step came within ${patience / 1000} seconds (engine: ${engineState}). Ask /readyz of the installation why.`,
  )
}

async function answersFor(tour: Tour, caseFile: DemoCase, task: DemoTask): Promise<object> {
  if (task.formId === 'file-case') return { conditionNo: 1 }
  if (task.formId !== 'dispatch') return {}
  await printEntry(tour, caseFile)
  if (task.elementId === 'userTask_DispatchToDistrict') return sendToDistrict(tour)
  return chooseUnit(tour, caseFile)
}

async function printEntry({ reporter, print }: Tour, { proposal }: DemoCase): Promise<void> {
  if (proposal === null || proposal.entryId === null) return
  const { node } = await reporter.ask(manualEntry, { id: proposal.entryId })
  for (const line of entryText(node, proposal)) print(line)
}

async function sendToDistrict({ reporter, component, print }: Tour) {
  const { units } = await reporter.ask(commandCenters)
  const center = units.edges.find(({ node }) => component.code.startsWith(node.parent?.code ?? '-'))
  if (center === undefined) throw new CommandFailed('The district has no command center.')
  print(`   二级派遣 through: ${center.node.name}`)
  return { unitId: center.node.id }
}

function chooseUnit({ people, print }: Tour, { proposal }: DemoCase) {
  const proposed = proposal?.units ?? []
  const chosen = proposed.find(({ unitName }) => people.staffs(unitName))
  if (proposal === null || chosen === undefined)
    throw new CommandFailed('None of the proposed units has an officer with a sign-in link.')
  for (const line of proposalText(proposal, chosen.unitId)) print(line)
  print(`   选定 chosen: ${chosen.unitName}`)
  return { unitId: chosen.unitId }
}
