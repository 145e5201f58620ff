/**
 * The receipt checker as it meets the person: reads what they chose, shows what came of it. Every
 * word and every piece of markup is already in the page, in `template` elements; this fills them.
 */
import type { ReceiptVerdict } from '#ledger'
import { type Checked, check } from './check.ts'

/** Far more than any receipt, and than anybody's words; a file past it was chosen by mistake. */
const mostBytes = 20_000_000

const form = find('#checker', HTMLElement)
const receiptFile = find('#receipt', HTMLInputElement)
const receiptText = find('#receipt-text', HTMLTextAreaElement)
const copyFile = find('#copy', HTMLInputElement)
const result = find('#result', HTMLElement)
const announcement = find('#announcement', HTMLElement)
const problemPlace = find('#problem', HTMLElement)
const plainTitle = document.title

form.hidden = false
find('#no-script', HTMLElement).hidden = true
find('#check', HTMLButtonElement).addEventListener('click', () => void run())

async function run(): Promise<void> {
  clear()
  const text = await chosen(receiptFile, receiptText.value)
  const copy = await chosen(copyFile, '')
  if (text === undefined) return say('receipt', [words('problem.too-large')])
  if (copy === undefined) return say('copy', [words('problem.copy-too-large')])
  if (text.trim() === '') return say('receipt', [words('problem.none')])
  show(check(text, copy === '' ? undefined : copy))
}

/** What a file holds, else what was pasted; undefined where the file is too large to be either. */
async function chosen(input: HTMLInputElement, pasted: string): Promise<string | undefined> {
  const file = input.files?.[0]
  if (!file) return pasted
  return file.size > mostBytes ? undefined : file.text()
}

function show(checked: Checked): void {
  switch (checked.type) {
    case 'Unreadable': {
      const known = checked.fields.map(field => wordsOrNone(`problem.field.${field}`))
      say('receipt', [...new Set(known.map(found => found ?? words('problem.field.other')))])
      return
    }
    case 'Checked':
      showVerdict(checked.verdict)
  }
}

function showVerdict(verdict: ReceiptVerdict): void {
  const { verified, steps, recorded } = verdict
  const outcome = verified ? 'verified' : 'not-verified'
  const shown = copyOf(outcome)
  fill(shown, 'at', recorded ? moment(recorded.at) : '')
  fill(shown, 'authority', recorded?.authority ?? '')
  fill(shown, 'kind', recorded ? (wordsOrNone(`kind.${recorded.kind}`) ?? recorded.kind) : '')
  fill(shown, 'place', recorded ? placed(recorded.place, recorded.size) : '')
  fill(shown, 'log', verdict.keyName)
  fill(shown, 'fingerprint', verdict.keyFingerprint)
  for (const list of shown.querySelectorAll('[data-steps]')) {
    for (const { step, held } of steps) {
      const item = copyOf(held ? 'step-held' : 'step-not')
      fill(item, 'words', words(`step.${step}.${held ? 'yes' : 'no'}`))
      list.append(item)
    }
  }
  for (const part of shown.querySelectorAll('[data-without-copy]')) {
    if (verdict.copyCompared) part.remove()
  }
  result.replaceChildren(shown)
  document.title = words(`title.${outcome}`)
  announcement.textContent = words(`${outcome}.title`)
  focusOn(result.querySelector('h2'))
}

/** Problems as every page of ours shows them: a summary that takes the focus, each with a link. */
function say(field: 'receipt' | 'copy', problems: readonly string[]): void {
  const summary = copyOf('problem-summary')
  const entry = summary.querySelector('li')
  const items = problems.map(problem => {
    const item = entry?.cloneNode(true) as HTMLElement
    const link = item.querySelector('a')
    if (link) {
      link.textContent = problem
      link.href = `#${field}`
      link.addEventListener('click', event => {
        event.preventDefault()
        find(`#${field}`, HTMLElement).focus()
      })
    }
    return item
  })
  entry?.parentElement?.replaceChildren(...items)
  problemPlace.replaceChildren(summary)
  document.title = words('title.problem')
  focusOn(problemPlace.querySelector('.govuk-error-summary'))
}

function clear(): void {
  result.replaceChildren()
  problemPlace.replaceChildren()
  announcement.textContent = ''
  document.title = plainTitle
}

function copyOf(name: string): DocumentFragment {
  return document.importNode(find(`#${name}`, HTMLTemplateElement).content, true)
}

function fill(within: DocumentFragment, name: string, text: string): void {
  for (const place of within.querySelectorAll(`[data-fill="${name}"]`)) place.textContent = text
}

function words(key: string): string {
  const found = wordsOrNone(key)
  if (found === undefined) throw new Error(`no words '${key}'`)
  return found
}

function wordsOrNone(key: string): string | undefined {
  const place = find('#words', HTMLTemplateElement).content
  return place.querySelector(`[data-word="${key}"]`)?.textContent ?? undefined
}

function placed(place: number, size: number): string {
  const count = new Intl.NumberFormat(locale())
  return words('place')
    .replace('[place]', count.format(place))
    .replace('[size]', count.format(size))
}

/** The day and time in London, as it is said in the language of the page. */
function moment(at: string): string {
  const instant = new Date(at)
  if (Number.isNaN(instant.getTime())) return at
  const format = { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/London' } as const
  return new Intl.DateTimeFormat(locale(), format).format(instant).replace(',', '')
}

function locale(): string {
  return document.documentElement.lang === 'cy' ? 'cy' : 'en-GB'
}

function focusOn(element: HTMLElement | null): void {
  if (!element) return
  element.tabIndex = -1
  // A place to read on from, not something to press: a ring round it would say otherwise.
  if (element.matches('h2')) element.style.outline = 'none'
  element.focus()
}

function find<T extends HTMLElement>(selector: string, type: abstract new () => T): T {
  const found = document.querySelector(selector)
  if (!(found instanceof type)) throw new Error(`the page has no ${selector}`)
  return found
}
