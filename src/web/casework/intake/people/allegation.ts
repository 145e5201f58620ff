/** Add an allegation, or change its words, of whom it is and its national category. */
import { accepted, allegationId, commandId, matterId, refuse, type SubjectId } from '#kernel'
import { allegationCategories, allegationCodes, inUseOn } from '#law'
import { page } from '../../../page.ts'
import { withDone } from '../../done.ts'
import { mayRead } from '../../matter-frame.ts'
import { explainBeside } from '../../refusals.ts'
import { against, problemUnless, taskAt } from '../../task.ts'
import { calledBy } from './words.ts'

type Alleging = Readonly<{ words: string; about: readonly SubjectId[]; codes: readonly string[] }>
const newOne = 'new'

/** Every category in use that day, a sub-category under its own. */
function choices(on: Parameters<typeof inUseOn>[1]) {
  return inUseOn(allegationCategories, on).flatMap(({ code, name, subCodes }) => {
    const under = inUseOn(subCodes, on)
    const own = { value: code, text: `${code}: ${name}` }
    return [own, ...under.map(sub => ({ value: sub.code, text: `   ${sub.code}: ${sub.name}` }))]
  })
}

export const allegation = page({
  path: '/work/matters/:matter/allegations/:allegation',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/intake/people/allegation.njk',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    const known = facts?.allegations.find(({ id }) => id === here.allegation)
    if (!found || !facts || (!known && here.allegation !== newOne)) return undefined
    return {
      ...found.task,
      known,
      heading: known ? 'Change an allegation' : 'Add an allegation',
      subjects: facts.subjects.map((who, at) => ({
        value: String(who.subject),
        text: calledBy(who, at, here.hideNames),
        subject: who.subject,
      })),
      categories: [{ value: '', text: 'Not chosen yet' }, ...choices(here.today)],
    }
  },
  title: ({ heading }) => heading,
  back: (_here, { address }) => `${address}/people`,
  reference: ({ reference }) => reference,
  fill: ({ known }) =>
    known ? { words: known.words, about: known.about.map(String), code: known.codes[0] ?? '' } : {},
  read(sheet, { subjects }) {
    const words = sheet.lines('words')
    const chosen = sheet.choices(
      'about',
      subjects.map(({ value }) => value),
    )
    const about = subjects.filter(({ value }) => chosen.includes(value)).map(one => one.subject)
    const code = sheet.choice(
      'code',
      allegationCodes.map(one => one.code),
    )
    if (words) return accepted({ words, about, codes: code ? [code] : [] })
    return refuse(problemUnless(words, 'words', 'Enter what is alleged'))
  },
  explain: explainBeside({ first: 'words', words: { allegations: 'words' } }),
  async submit(desk, { as, matter, allegation: which, seen, command, today }, asked: Alleging) {
    const { words, about, codes } = asked
    const on = { matter: matterId(matter), ...against(seen), on: today }
    const id = allegationId(which === newOne ? command : which)
    const worded =
      which === newOne
        ? await desk.work.addAllegation(as, { ...on, allegation: { id, words, about } })
        : await desk.work.rewordAllegation(as, { ...on, allegation: id, words, about })
    if (!worded.ok || codes.length === 0) return worded
    // The category is a second decision of the same form, so it has a command of its own.
    return desk.work.codeAllegation(
      { ...as, command: commandId(`${command}-code`) },
      { matter: matterId(matter), on: today, allegation: id, codes },
    )
  },
  next: ({ matter }) => withDone(`/work/matters/${matter}/people`, 'alleged'),
  versions: {
    of: ({ version }) => version,
    compare: ({ known }, sheet) => [
      { name: 'Allegation', theirs: known?.words ?? 'None yet', yours: sheet.lines('words') },
    ],
  },
})
