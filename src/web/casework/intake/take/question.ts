/** One of the four pages of a complaint somebody takes: kept as typed, whatever is pressed. */
import { Readable } from 'node:stream'
import { accepted, londonTime, parseDocumentId, type Result, refuse } from '#kernel'
import type { Desk } from '../../../needs.ts'
import { type Here, page } from '../../../page.ts'
import { people } from '../../../report/people/read.ts'
import { countedIn } from '../../../report/repeats.ts'
import { occasionFields } from '../../../report/when/read.ts'
import type { Answers, Problem, Sheet } from '../../../sheet.ts'
import { dayAnswers } from '../../../sheet-days.ts'
import { answersOf, notesOf, toldOf } from './answers.ts'
import { readArrived } from './arrived.ts'
import { type CameWith, cameWith } from './came.ts'
import { addressIn, afterPage, beforePage, type PageName, pageNames, pages } from './pages.ts'
import { partIn, withGroups } from './parts.ts'
import { type Press, pressIn } from './press.ts'
import { readReadBack } from './read-back.ts'
import { problemsIn } from './told.ts'
import { optionsOf } from './view.ts'

type Typed = Readonly<{ press: Press; typed: Answers; notes: string }>
type Gone = Readonly<{ type: 'NotPermitted' }>

/** What is wrong with this page's answers; nothing is asked for where somebody stops for now. */
function problemsOf(
  name: PageName,
  sheet: Sheet,
  taking: Parameters<typeof toldOf>[0],
): readonly Problem[] {
  const own = sheet.answers()
  const asked = problemsIn(pages[name].steps, toldOf(taking, { [name]: own }), sheet)
  if (name === 'arrived') {
    const read = readArrived(sheet)
    return read.ok ? asked : [...asked, ...read.refusal]
  }
  if (name !== 'right') return asked
  const read = readReadBack(sheet)
  return read.ok ? asked : [...asked, ...read.refusal]
}

async function viewOf(desk: Desk, here: Here<'/work/take/:taking/:page'>) {
  const name = pageNames.find(one => one === here.page)
  const taking = name && (await desk.work.taking(here.as, here.taking))
  if (!taking) return undefined
  const kept = answersOf(taking, name)
  const isFirst = name === 'arrived' && Object.keys(kept).length === 0
  const answers = isFirst ? receivedNow(here) : kept
  const came: readonly CameWith[] =
    name === 'happened' ? (await desk.work.readTaking(here.as, here.taking)).map(cameWith) : []
  const told = toldOf(taking)
  return {
    taking,
    name,
    number: pageNames.indexOf(name) + 1,
    pages: pageNames.length,
    heading: pages[name].title,
    answers: { ...answers, notes: notesOf(taking) },
    files: taking.files,
    came,
    words: told.happened?.['words'] ?? '',
    times: countedIn(partIn(answers, 'when'), occasionFields),
    people: countedIn(partIn(answers, 'people'), people),
    options: optionsOf(here),
  }
}

/** Most complaints are taken as they arrive; when it was made is always asked. */
function receivedNow({ today, now }: Pick<Here, 'today' | 'now'>): Answers {
  return { ...dayAnswers('received', today), 'received-time': londonTime(now) }
}

/** A message pasted in is kept as it was pasted, as a file of its own. */
async function keepPasted(desk: Desk, here: Here, id: string, typed: Answers): Promise<Answers> {
  const { pasted, ...rest } = typed
  if (typeof pasted !== 'string' || pasted.trim() === '') return rest
  const stream = Readable.from([Buffer.from(pasted)])
  const kept = await desk.work.attachToTaking(here.as, id, {
    name: 'message as pasted.txt',
    stream,
  })
  return kept.type === 'Kept' ? rest : typed
}

/** What the page holds after a button of its own: one more, one fewer, the words of a file. */
async function changed(
  desk: Desk,
  here: Here,
  { id, typed, press }: Readonly<{ id: string; typed: Answers; press: Press }>,
): Promise<Answers> {
  switch (press.type) {
    case 'more':
      return withGroups(typed, press.step, { repeats: repeatsOf[press.step] })
    case 'fewer':
      return withGroups(typed, press.step, {
        repeats: repeatsOf[press.step],
        removed: press.number,
      })
    case 'use': {
      const came = (await desk.work.readTaking(here.as, id)).map(cameWith)
      const { text } = came.find(({ document }) => document === press.document) ?? {}
      const before = typed['happened_words']
      const words = [typeof before === 'string' ? before.trim() : '', text?.trim() ?? '']
      return { ...typed, happened_words: words.filter(Boolean).join('\n\n') }
    }
    case 'on':
    case 'later':
    case 'upload':
    case 'remove':
      return typed
  }
}

const repeatsOf = { when: occasionFields, people } as const

export const takeQuestion = page({
  path: '/work/take/:taking/:page',
  may: 'take',
  audit: { look: 'matter', of: 'taking' },
  template: 'casework/intake/take/question.njk',
  show: viewOf,
  title: ({ heading }) => heading,
  back: ({ taking }, { name }) => beforePage(taking, name),
  fill: ({ answers }) => answers,
  async receive(desk, here, { name, stream }): Promise<Result<true, string>> {
    const kept = await desk.work.attachToTaking(here.as, here.taking, { name, stream })
    switch (kept.type) {
      case 'Kept':
        return accepted(true)
      case 'TooLarge':
        return refuse(`${name} is larger than 200 MB. Split it, or keep it another way`)
      case 'Empty':
        return refuse(`${name} is empty`)
      case 'Interrupted':
        return refuse(`${name} did not arrive whole. Send it again`)
      case 'TooMany':
        return refuse('There are 50 files already. Send the others once the complaint is made')
      case 'NoDraft':
        return refuse('This complaint is no longer being taken')
    }
  },
  read(sheet, { name, taking }): Result<Typed, readonly Problem[]> {
    const { press: pressed, notes: _, ...typed } = sheet.answers()
    const press = pressIn(String(pressed ?? ''))
    const told = { press, typed, notes: sheet.lines('notes') }
    if (press.type === 'upload' && !sheet.arrived('file'))
      return refuse([{ field: 'file', words: 'Select a file' }])
    if (press.type !== 'on') return accepted(told)
    const problems = problemsOf(name, sheet, taking)
    return problems.length > 0 ? refuse(problems) : accepted(told)
  },
  explain: (_gone: never) => ({ field: 'press', words: '' }),
  async submit(desk, here, { press, typed, notes }: Typed): Promise<Result<string, Gone>> {
    const { taking: id } = here
    const name = pageNames.find(one => one === here.page)
    const document = press.type === 'remove' ? parseDocumentId(press.document) : undefined
    if (document) await desk.work.detachFromTaking(here.as, id, document)
    const own = name === 'arrived' ? await keepPasted(desk, here, id, typed) : typed
    const answers = await changed(desk, here, { id, typed: own, press })
    const kept =
      name && (await desk.work.saveTaking(here.as, id, { [name]: answers, notes: { notes } }))
    if (!kept) return refuse({ type: 'NotPermitted' })
    if (press.type === 'later') return accepted('/work/take?done=kept')
    if (press.type === 'on') return accepted(afterPage(id, name))
    return accepted(`${addressIn(id, name)}${press.at}`)
  },
  next: (_here, to) => to,
})
