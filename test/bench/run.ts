import { backTest } from './back-test.ts'
import { calendarChange } from './calendar-change.ts'
import { dueDate } from './due-date.ts'
import { editor } from './editor.ts'
import { lifecycle } from './lifecycle.ts'
import { limitChange } from './limit-change.ts'
import { manualDecisions } from './manual-decisions.ts'
import { manualEditor } from './manual-editor.ts'
import { nextTask } from './next-task.ts'
import { overload } from './overload.ts'
import { paint } from './paint.ts'
import { start } from './start.ts'
import { stored } from './stored/stored.ts'

const benches: Readonly<Record<string, () => Promise<void>>> = {
  'calendar-change': calendarChange,
  'limit-change': limitChange,
  'due-date': dueDate,
  lifecycle,
  'next-task': nextTask,
  overload,
  paint,
  start,
  stored,
  'back-test': backTest,
  'manual-decisions': manualDecisions,
  'manual-editor': manualEditor,
  editor,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`No bench ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`)
  process.exit(1)
}
for (const [name, bench] of Object.entries(benches))
  if (asked.length === 0 || asked.includes(name)) await bench()
