import { administration } from './administration/en.ts'
import { calendarTexts } from './calendar/en.ts'
import { catalogueTexts } from './catalogue/en.ts'
import { comparisonTexts } from './comparison/en.ts'
import { deliveryTexts } from './deliveries/en.ts'
import { department } from './department/en.ts'
import { desk } from './desk/en.ts'
import { disputeTexts } from './disputes/en.ts'
import { dutyTexts } from './duties/en.ts'
import { editionTexts } from './editions/en.ts'
import { editorTexts } from './editor/en.ts'
import { enTerms } from './en-terms.ts'
import { exampleTexts } from './examples/en.ts'
import { groundsTexts } from './grounds/en.ts'
import { homeTexts } from './home/en.ts'
import { importingTexts } from './importing/en.ts'
import { importTexts } from './imports/en.ts'
import { labelTexts } from './labels/en.ts'
import { ledgerTexts } from './ledger/en.ts'
import { mapping } from './map/en.ts'
import { mergingTexts } from './merging/en.ts'
import { peopleTexts } from './people/en.ts'
import { photos } from './photos/en.ts'
import { processFileTexts } from './process-files/en.ts'
import { processTexts } from './processes/en.ts'
import { profileTexts } from './profile/en.ts'
import { releaseTexts } from './releases/en.ts'
import { reporting } from './report/en.ts'
import { reservation } from './reservation/en.ts'
import { roundTexts } from './rounds/en.ts'
import { scopesTexts } from './scopes/en.ts'
import { supervisionTexts } from './supervision/en.ts'
import { timeRequestTexts } from './time-requests/en.ts'
import { timingTexts } from './timing/en.ts'
import { unitTexts } from './units/en.ts'
import { upstreamTexts } from './upstream/en.ts'

/** 英文 — every text of the screens; its keys are what the other languages must have. */
export const en = {
  ...administration,
  ...department,
  ...enTerms,
  ...desk,
  ...reporting,
  ...mergingTexts,
  photos,
  ...mapping,
  ...editionTexts,
  ...homeTexts,
  ...importTexts,
  ...importingTexts,
  ...labelTexts,
  ...dutyTexts,
  ...deliveryTexts,
  ...profileTexts,
  ...peopleTexts,
  ...unitTexts,
  ...calendarTexts,
  ...timingTexts,
  ...timeRequestTexts,
  ...supervisionTexts,
  ...disputeTexts,
  ...releaseTexts,
  ...ledgerTexts,
  ...editorTexts,
  ...catalogueTexts,
  ...roundTexts,
  ...groundsTexts,
  ...scopesTexts,
  ...upstreamTexts,
  ...exampleTexts,
  ...processTexts,
  ...processFileTexts,
  ...comparisonTexts,
  app: {
    name: 'Zhihui',
    tagline: 'City case desk',
    navigation: 'Main navigation',
    skip: 'Skip to content',
    language: '中文',
    languageLabel: 'Show in Chinese',
    light: 'Light',
    dark: 'Dark',
    useLight: 'Use light colors',
    useDark: 'Use dark colors',
    loading: 'Loading …',
    retry: 'Try again',
    close: 'Close',
    none: 'None',
    notHere: 'This page does not exist, or is not among your rights',
    notHereAdvice: 'Choose a section from the navigation, or ask a shift leader.',
    refresh: 'Refresh',
    trace: 'For the operator: fault %{trace}',
  },
  sections: { workList: 'Work list', cases: 'Cases', reportCase: 'Report a problem' },
  session: {
    title: 'Sign in',
    login: 'Name',
    password: 'Password',
    signIn: 'Sign in',
    signingIn: 'Signing in …',
    signOut: 'Sign out',
    menu: 'My account',
    rolesHere: 'Roles',
    unit: 'Unit',
    needed: 'Type your name and your password.',
    demoHint: 'In demo mode, the links that the start printed sign you in without a password.',
    ended: 'Your session has ended. What you typed is kept; sign in to go on where you were.',
  },
  connection: {
    OFFLINE:
      'No connection. What is shown may be old; what you typed is kept. Trying again by itself.',
    ENGINE_AWAY:
      'The process engine is away. Reading and completing go on; next steps appear when it is back.',
    DATABASE_AWAY:
      'The database does not answer. Nothing can be saved now; what you typed is kept.',
    back: 'The connection is back.',
  },
  help: {
    title: 'Keyboard',
    open: 'Keyboard help',
    showThis: 'Show this help',
    nextRow: 'Next row',
    previousRow: 'Previous row',
    openRow: 'Open the case',
    choose: 'Choose the row (with Shift: all up to it)',
    take: 'Take the step for five minutes',
    edit: 'Open the case, or to its form',
    search: 'To the search field',
    send: 'Send the form',
    report: 'Report a problem',
    closeThis: 'Close',
    singleKeys: 'Use single letters as shortcuts',
  },
  time: {
    minutes: '%{count} min',
    hours: '%{count} h',
    days: '%{count} d',
    left: '%{span} left',
    over: '%{span} over',
    noLimit: 'No limit',
  },
  lists: {
    pages: 'Pages',
    page: 'Page %{page}',
    pageOf: 'Page %{page} of %{pages}, %{total} in all',
    previous: 'Previous',
    next: 'Next',
    filters: 'Filters',
    clear: 'Clear filters',
    any: 'Any',
    noMatch: 'Nothing matches',
    noMatchAdvice: 'Widen or clear the filters.',
  },
  fields: {
    light: 'Light',
    caseNumber: 'Case number',
    className: 'Class',
    address: 'Address',
    step: 'Step',
    stage: 'Stage',
    source: 'Source',
    due: 'Due',
    unit: 'Unit',
    reportedAt: 'Reported',
    responsibleUnit: 'Responsible unit',
    text: 'Search',
    from: 'From',
    to: 'To',
    role: 'Role',
  },
  reservation,
  work: {
    title: 'Work list',
    note: 'Open steps that you may take, the most urgent first.',
    empty: 'Nothing waits for you',
    emptyAdvice: 'New steps appear here by themselves. Search the cases if you look for one.',
    toCases: 'To the cases',
    dueWithin: 'Due',
    moreFilters: 'More filters',
    area: 'Area',
    searchHint: 'Class, address, description, case number',
    dueNow: 'Overdue',
    dueToday: 'Within 24 hours',
    dueSoon: 'Within 3 days',
  },
  case: {
    facts: 'The case',
    description: 'Description',
    condition: 'Filing condition',
    place: 'Place',
    givenPoint: 'As reported',
    filedAt: 'Filed',
    dispatchedAt: 'Dispatched',
    dueAt: 'To be handled by',
    handledAt: 'Handled',
    closedAt: 'Closed',
    reworkCount: 'Reworked',
    explanation: 'Explanation',
    people: 'People and units',
    reporter: 'Reporter',
    phone: 'Telephone',
    related: 'Other cases',
    relatedHere: 'Of this class at this spot, within a year',
    relatedByReporter: 'Reported by the same telephone',
    proposedUnits: 'Units that the manual proposes',
    phrase: '(manual: %{phrase})',
    clocks: 'Clocks',
    timeline: 'What was done',
    used: 'took %{span}',
    waiting: 'waits',
    notices: 'Notices',
    incident: 'The process engine cannot go on with this case. Tell the operator; nothing is lost.',
    incidentOpen: 'The engine stopped: %{message}',
    incidentResolved: 'The engine had stopped: %{message}',
    starting: 'The case is recorded; the process engine is about to begin with it.',
    comments: 'Comments',
    newComment: 'Say something',
    say: 'Comment',
    reveal: 'Show in full (the audit keeps it)',
    diagram: 'Process',
    diagramLabel: 'The case on its process diagram; the same is told in words under What was done',
    edition: 'This case runs on edition %{number}',
    moreOnScreen: '%{count} more on the screen',
    print: 'Print',
    scan: 'The address of this page, to scan',
  },
  step: {
    comment: 'Comment',
    commentHint: 'Say why when you return, reject or fail.',
    reasonNeeded: 'This outcome needs a reason: say why in the comment, then send again.',
    sent: '%{outcome}: sent and recorded. Waiting for the process to go on …',
    confirmed: '%{outcome}: confirmed, the process has gone on.',
    discard: 'Discard my text',
    restored: 'What you had typed by %{at} and not sent is here again.',
    condition: 'Condition %{number}: %{condition} (%{limit})',
    proposedUnit: '★ %{unit} (%{load})',
    otherUnit: '%{unit} (%{load})',
  },
  caseList: {
    title: 'Cases',
    searchHint: 'Class, address, description, case number, telephone',
    empty: 'No case yet',
    emptyAdvice: 'Reported problems appear here.',
  },
}
