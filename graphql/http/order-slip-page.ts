import type { OpenedSlip } from '../../services/order-slips/open-order-slip.ts'
import type { SlipState } from '../../services/order-slips/rules.ts'
import { escapeHtml } from './escape-html.ts'
import { type Lack, type Language, orderTexts } from './order-slip-texts.ts'

/** What somebody typed who has to complete it. */
export type Typed = { readonly answer: string; readonly answeredBy: string }
type Look = {
  readonly language: Language
  readonly nonce: string
  readonly typed?: Typed
  /** Why it was not taken. */
  readonly lack?: Lack
  /** The answer has just come. */
  readonly received?: boolean
}

/** 派遣单 — the order, and the form that answers it as long as it can be answered. */
export function orderPage(slip: OpenedSlip, look: Look): string {
  const texts = orderTexts[look.language]
  const { state, recipient } = slip
  const unit = named(slip.unitName, slip.unitNameEn, look)
  const className = named(slip.className, slip.classNameEn, look)
  const body = `${told(state, look)}
<p>${escapeHtml(texts.from(unit))}</p>
<dl>${[[texts.recipient, recipient] as const, ...factsOf({ ...slip, unitName: unit, className }, look.language)].map(fact).join('')}</dl>
${state === 'OPEN' ? form(look) : ''}${slip.answer === null ? '' : answered(slip, look.language)}`
  return page(look, { city: named(slip.cityName, slip.cityNameEn, look), body })
}

/** First of all what became of it: on a phone the form stands further down. */
function told(state: SlipState, { language, received, lack }: Look): string {
  const texts = orderTexts[language]
  if (state !== 'OPEN')
    return `<p class="told" role="status">${received ? texts.received : texts.states[state]}</p>`
  return lack === undefined ? '' : `<p class="told" role="alert">${texts.lacks[lack]}</p>`
}

const named = (name: string, nameEn: string, { language }: Look) =>
  language === 'en' && nameEn !== '' ? nameEn : name

/** A link that is none. */
export const unknownOrderPage = (look: Look): string =>
  page(look, { city: '', body: `<p class="told">${orderTexts[look.language].unknown}</p>` })

function factsOf(slip: OpenedSlip, language: Language): readonly Fact[] {
  const texts = orderTexts[language]
  const { limitValue, limitUnit, dueAt, timeZone } = slip
  const limit =
    limitValue === null || limitUnit === null
      ? null
      : `${limitValue} ${texts.limitUnits[limitUnit]}`
  return [
    [texts.caseNumber, slip.caseNumber],
    [texts.className, slip.className],
    [texts.condition, slip.filingCondition],
    [texts.place, slip.address],
    [texts.note, slip.note],
    [texts.closing, slip.closingCondition],
    [texts.limit, limit],
    [texts.due, dueAt === null ? null : instant(dueAt, { language, timeZone })],
    [texts.contact, [slip.unitName, slip.contact].join(' · ')],
  ]
}

type Fact = readonly [label: string, value: string | null]
const fact = ([label, value]: Fact) =>
  value === null || value === '' ? '' : `<div><dt>${label}</dt><dd>${escapeHtml(value)}</dd></div>`

const instant = (at: Date, { language, timeZone }: { language: Language; timeZone: string }) =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    ...{ year: 'numeric', month: 'short', day: 'numeric', weekday: 'short', timeZone },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).format(at)

function form({ language, typed }: Look): string {
  const texts = orderTexts[language]
  const { answer = '', answeredBy = '' } = typed ?? {}
  return `<form method="post" action="?lang=${language}" enctype="multipart/form-data">
<label for="answer">${texts.answer}</label>
<textarea id="answer" name="answer" rows="4" maxlength="2000" required aria-describedby="hint">${escapeHtml(answer)}</textarea>
<p class="hint" id="hint">${texts.answerHint}</p>
<label for="name">${texts.name}</label>
<input id="name" name="answeredBy" maxlength="100" autocomplete="name" required value="${escapeHtml(answeredBy)}">
<label for="photos">${texts.photos}</label>
<input id="photos" type="file" name="photos" accept="image/jpeg,image/png,image/webp" multiple aria-describedby="photos-hint">
<p class="hint" id="photos-hint">${texts.photosHint}</p>
<p class="hint">${texts.once}</p>
<div class="acts"><button name="outcome" value="HANDLED">${texts.handled}</button>
<button name="outcome" value="CANNOT" class="second">${texts.cannot}</button></div>
</form>`
}

const answered = ({ answer, answeredAt, timeZone, photos }: OpenedSlip, language: Language) =>
  `<section><h2>${orderTexts[language].answered}</h2><p>${escapeHtml(answer ?? '')}</p>
${photos === 0 ? '' : `<p>${orderTexts[language].photosSent(photos)}</p>`}
<p class="hint">${answeredAt === null ? '' : instant(answeredAt, { language, timeZone })}</p></section>`

const page = ({ language, nonce }: Look, { city, body }: { city: string; body: string }) => {
  const { title, other } = orderTexts[language]
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<header><p>${escapeHtml(city)}</p><a href="?lang=${other.language}" lang="${other.language}">${other.label}</a></header>
<main><h1>${title}</h1>
${body}
</main>
</body>
</html>
`
}

const style = `
:root { --ink: #1c2430; --faint: #515d6c; --line: #d9dfe6; --paper: #f5f7f9; --card: #fff; --main: #0b57a4; --on: #fff; --told: #fdf3dc }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6eaf0; --faint: #aab5c2; --line: #38424f; --paper: #14181e; --card: #1c222b; --main: #8cc2ff; --on: #08203b; --told: #3a3118 }
}
* { box-sizing: border-box }
body { margin: 0; font: 1rem/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere }
header, main { max-width: 40rem; margin: 0 auto; padding: 0 1rem }
header { display: flex; justify-content: space-between; align-items: center; min-height: 3rem; color: var(--faint) }
header p { margin: 0 }
main { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem 1.25rem 1.5rem; margin-bottom: 2rem }
h1 { margin: 0 0 .5rem; font-size: 1.5rem }
h2 { margin: 1.25rem 0 .25rem; font-size: 1.0625rem }
dl { margin: 0 0 1.25rem }
dl div { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0 .75rem; padding: .4rem 0; border-top: 1px solid var(--line) }
dt { color: var(--faint) }
dd { margin: 0; white-space: pre-wrap }
.told { padding: .6rem .8rem; border-radius: .375rem; background: var(--told) }
.hint { margin: .15rem 0 .9rem; color: var(--faint); font-size: .9rem }
label { display: block; font-weight: 600 }
input + label { margin-top: .9rem }
textarea, input { width: 100%; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--faint); border-radius: .375rem; padding: .5rem .6rem }
.acts { display: flex; flex-wrap: wrap; gap: .75rem }
button { flex: 1 1 9rem; min-height: 2.9rem; font: inherit; font-weight: 600; border-radius: .375rem; border: 1px solid var(--main); background: var(--main); color: var(--on) }
button.second { background: transparent; color: var(--main) }
a { color: var(--main); padding: .4rem 0 }
:focus-visible { outline: 2px solid var(--main); outline-offset: 2px }
`
