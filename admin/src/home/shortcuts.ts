import type { TextKey } from '../texts/texts.ts'

type Shortcut = {
  readonly to: string
  readonly title: TextKey
  readonly hint: TextKey
  /** The permission that opens the page behind it. */
  readonly needs: string
}

/** 快捷入口 — where people go from their home page, the most used first: one line a page, shown to whoever may open it. */
export const shortcuts: readonly Shortcut[] = [
  {
    to: '/work-list',
    title: 'sections.workList',
    hint: 'home.hints.workList',
    needs: 'workList',
  },
  {
    to: '/report',
    title: 'sections.reportCase',
    hint: 'home.hints.report',
    needs: 'reportCase',
  },
  { to: '/dispatch', title: 'dispatch.title', hint: 'home.hints.dispatch', needs: 'dispatchDesk' },
  { to: '/map', title: 'map.title', hint: 'home.hints.map', needs: 'caseMap' },
  { to: '/cases', title: 'sections.cases', hint: 'home.hints.cases', needs: 'cases' },
  { to: '/people', title: 'people.title', hint: 'home.hints.people', needs: 'importPeople' },
  {
    to: '/components',
    title: 'components.title',
    hint: 'home.hints.components',
    needs: 'components',
  },
  { to: '/units', title: 'units.title', hint: 'home.hints.units', needs: 'units' },
  { to: '/units/roster', title: 'duties.title', hint: 'home.hints.roster', needs: 'addDuty' },
  { to: '/labels', title: 'labels.title', hint: 'home.hints.labels', needs: 'setLabel' },
  { to: '/manual', title: 'manual.title', hint: 'home.hints.manual', needs: 'manualEditions' },
  {
    to: '/manual/inquiries',
    title: 'inquiries.title',
    hint: 'inquiries.hint',
    needs: 'answerManualRound',
  },
  {
    to: '/processes',
    title: 'processes.title',
    hint: 'processes.hint',
    needs: 'createProcessDraft',
  },
  { to: '/api-keys', title: 'apiKeys.title', hint: 'home.hints.apiKeys', needs: 'apiKeys' },
  { to: '/audit', title: 'audit.title', hint: 'home.hints.audit', needs: 'audit' },
]
