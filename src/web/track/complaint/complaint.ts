/** The whole of a complaint as its complainant reads it, once the second thing was given. */
import type { TrackedContent } from '#desk'
import type { Day } from '#kernel'
import { keptAt } from '../../kept-forms.ts'
import { heldByCode, page } from '../../page.ts'
import { type Promises, promisesOf } from '../../promises.ts'
import type { Words } from '../../words.ts'
import { wordsAbout } from '../report-words.ts'
import { sizeOf } from '../size.ts'
import { dones, theirs } from '../theirs.ts'
import { foundOf } from './found.ts'
import { owedToThem } from './owed.ts'
import { rightsOf } from './rights.ts'
import { saidIn } from './said.ts'
import { lastDayOf, storyOf } from './story.ts'
import { withheldOf } from './withheld.ts'

/** The day the next update is due, where nothing has been written down since a day before today. */
function quietOf(steps: TrackedContent['steps'], promises: Promises, today: Day) {
  const since = lastDayOf(steps)
  if (since === undefined || since >= today) return undefined
  const update = promises.all.find(({ about, state }) => about === 'update' && state === 'open')
  return { since, due: update?.on ?? undefined }
}

function filesOf(documents: TrackedContent['documents'], t: Words['t']) {
  return documents.map(({ name, bytes, receivedOn }) => ({
    name,
    size: sizeOf(bytes, t),
    receivedOn,
  }))
}

const letterKinds = ['outcome', 'update', 'acknowledgement', 'copy-of-record'] as const

function lettersOf(letters: TrackedContent['letters']) {
  return letters.map(({ letter, sentOn, kind }) => ({
    letter,
    sentOn,
    kind: letterKinds.find(one => one === kind) ?? 'other',
  }))
}

export const complaint = page({
  path: '/track/complaint',
  may: 'code holder',
  audit: { look: 'matter', of: heldByCode },
  template: 'track/complaint/complaint.njk',
  async show(desk, here) {
    const { today, t, query } = here
    const found = await theirs(desk, here)
    if (!found || 'elsewhere' in found) return found
    const { authority, reference, duties, handlerName, steps, known, reachable } = found
    const toldOn = known.outcomeToldOn
    const isReport = known.kind !== 'complaint'
    const about = wordsAbout(t, isReport)
    const promises = promisesOf({ duties, authority, today, reachable, toldOn, t })
    return {
      kept: keptAt(here.cookies, 'track'),
      done: dones.find(one => one === query.get('done')),
      force: authority,
      reference,
      promises,
      owes: isReport ? [] : owedToThem(found, t),
      toldOn,
      isReport,
      about,
      contact: handlerName,
      quiet: quietOf(steps, promises, today),
      story: storyOf(steps, about),
      words: found.words,
      known,
      withdrawal: known.withdrawal && {
        ...known.withdrawal,
        paused: today <= known.withdrawal.pauseUntil,
      },
      allegations: foundOf(known, t),
      letters: lettersOf(found.letters),
      files: filesOf(found.documents, t),
      messages: saidIn(known.messages),
      rights: rightsOf(found, t),
      impact: { said: found.impact, may: found.maySayImpact },
      withheld: withheldOf(known.withheld, t),
    }
  },
})
