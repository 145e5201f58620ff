/** A question of the journey as a page: what was typed is kept, then the next question is asked. */
import { accepted, type Result, refuse } from '#kernel'
import { type Here, type Page, page } from '../page.ts'
import type { Answers, Problem, Sheet } from '../sheet.ts'
import { openDraft, type Reader, type StepName, type Told, toldIn } from './draft.ts'
import { holderOf } from './holder.ts'
import { addressOf, after, before, checkAddress } from './journey.ts'
import { countedIn, type Repeats, withOneMore, withoutOne } from './repeats.ts'

type Question<Part> = Readonly<{
  name: StepName
  read: Reader<Part>
  /** What the template needs besides the answers. */
  view?: (told: Told, here: Here) => object
  /** A page that asks the same of several: each time it happened, each person. */
  repeats?: Repeats
}>

/** What was pressed: on to the next, away for now, or the same page with one more or one fewer. */
type Pressed = Readonly<{
  press: 'on' | 'later' | 'more' | number
  changing: boolean
  typed: Answers
}>
type Gone = Readonly<{ type: 'Gone' }>

/** A number is the group to remove. */
export function pressedIn(sheet: Sheet): Pressed {
  const { press: pressed, change, ...typed } = sheet.answers()
  const number = /^remove-(\d{1,2})$/.exec(String(pressed))?.[1]
  const press = pressed === 'later' || pressed === 'more' ? pressed : 'on'
  return { press: number ? Number(number) : press, changing: change === 'yes', typed }
}

function keptAs({ press, typed }: Pressed, repeats: Repeats | undefined): Answers {
  if (repeats && press === 'more') return withOneMore(typed, repeats)
  if (repeats && typeof press === 'number') return withoutOne(typed, repeats, press)
  return typed
}

export function question<Part>(asked: Question<Part>): Page {
  const { name, read, view, repeats } = asked
  return page({
    path: `/report/${name}`,
    may: 'anyone',
    template: `report/${name}/${name}.njk`,
    async show(desk, here) {
      const draft = await openDraft(desk, here)
      if ('elsewhere' in draft) return draft
      const told = toldIn(draft)
      return {
        ...view?.(told, here),
        told,
        answers: told[name] ?? {},
        changing: here.query.get('change') === 'yes',
        count: repeats ? countedIn(told[name], repeats) : 1,
      }
    },
    back: (_here, { told, changing }) => (changing ? checkAddress : before(name, told)),
    fill: ({ answers }) => answers,
    read(sheet, { told }): Result<Pressed, readonly Problem[]> {
      const pressed = pressedIn(sheet)
      if (pressed.press !== 'on') return accepted(pressed)
      const answer = read(sheet, { ...told, [name]: pressed.typed })
      return answer.ok ? accepted(pressed) : answer
    },
    explain: (_gone: Gone) => ({ field: name, words: '' }),
    async submit(desk, here, pressed: Pressed): Promise<Result<string, Gone>> {
      const { press, changing } = pressed
      const holder = holderOf(here)
      const draft = holder && (await desk.report.save(holder, name, keptAs(pressed, repeats)))
      if (!draft) return refuse({ type: 'Gone' })
      if (press === 'later') return accepted('/report/saved')
      if (press === 'on')
        return accepted(after(name, changing, { told: toldIn(draft), today: here.today }))
      return accepted(`${addressOf(name)}${changing ? '?change=yes' : ''}`)
    },
    next: (_here, to) => to,
  })
}
