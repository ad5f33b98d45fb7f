import { z } from 'zod'
import {
  Case,
  Center,
  Component,
  type DemoCase,
  type DemoComponent,
  type DemoEntry,
  type DemoTask,
  Entry,
  edges,
  OpenTask,
} from './demo-answers.ts'
import type { Question } from './installation-client.ts'

/** 部件 — the register’s components of a class, by the beginning of their code. */
export const componentsOf: Question<{ components: { edges: { node: DemoComponent }[] } }> = {
  text: `query ($classCode: String!, $code: String!) {
    components(first: 50, classCode: $classCode, code: $code) {
      edges { node { code name address longitude latitude departmentInChargeId ownerId } }
    }
  }`,
  answer: z.object({ components: edges(Component) }),
}

/** 指挥中心 — every command center, with the district it belongs to. */
export const commandCenters: Question<{
  units: { edges: { node: z.infer<typeof Center> }[] }
}> = {
  text: `{ units(first: 100, kind: COMMAND_CENTER) { edges { node { id name parent { code } } } } }`,
  answer: z.object({ units: edges(Center) }),
}

/** 上报 — reports a problem. */
export const reportCase: Question<{ reportCase: { caseId: string; caseNumber: string } }> = {
  text: `mutation ($input: ReportCaseInput!) {
    reportCase(input: $input) {
      ... on ReportCaseSuccess { caseId caseNumber }
      ... on UserError { code message }
    }
  }`,
  answer: z.object({ reportCase: z.object({ caseId: z.string(), caseNumber: z.string() }) }),
}

/** 完成任务 — ends a step. */
export const completeTask: Question<{ completeTask: { status: string } }> = {
  text: `mutation ($input: CompleteTaskInput!) {
    completeTask(input: $input) {
      ... on CompleteTaskSuccess { status }
      ... on UserError { code message }
    }
  }`,
  answer: z.object({ completeTask: z.object({ status: z.string() }) }),
}

const task = `id elementId name nameEn role formId dueAt status unit { name } outcomes { key zh en }`

/** 案件 — how a case stands now. */
export const caseNow: Question<{ case: DemoCase }> = {
  text: `query ($id: ID!) {
    case(id: $id) {
      stage engineState closingKind evaluatedAt dispatchMode
      responsibleUnit { name }
      proposal {
        entryId limitValue limitUnit
        units { unitId unitName reasonKey phrase alternatives onBehalfOf { unitName } }
      }
      tasks { ${task} }
      visits { name nameEn overdue unit { name } person { name } }
      clocks { key limitValue limitUnit dueAt stoppedAt }
    }
  }`,
  answer: z.object({ case: Case }),
}

/** 工作列表 — the steps of one case that the asker may take. */
export const workList: Question<{ workList: { edges: { node: DemoTask }[] } }> = {
  text: `query ($caseId: ID!) {
    workList(first: 5, filter: { caseId: $caseId }) { edges { node { ${task} } } }
  }`,
  answer: z.object({ workList: edges(OpenTask) }),
}

/** 手册条目 — the entry that decided. */
export const manualEntry: Question<{ node: DemoEntry }> = {
  text: `query ($id: ID!) {
    node(id: $id) {
      ... on ManualEntry {
        className conditionNo filingCondition closingCondition limitText unitsText sheet row
      }
    }
  }`,
  answer: z.object({ node: Entry }),
}
