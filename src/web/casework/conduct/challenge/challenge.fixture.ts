/** An officer told of an outcome, and what is asked at the pages of its challenges. */
import { day, subjectId } from '#kernel'
import { answerPage } from '../../../testing/answer.ts'
import { type Office, wordsOf } from '../../../testing/office.ts'
import { addressOf } from '../../duty-words.ts'

/** `here` answers the office once it is open. */
export function challenges(here: () => Office) {
  const on = (name: string, written: string) => {
    const [year = '', month = '', date = ''] = written.split('-')
    return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
  }

  /** Oliver Pike was told on 30 March 2026 of a final written warning for gross misconduct. */
  async function warned() {
    const matter = await here().report({ safety: 'none', becauseOf: ['none'] })
    const address = addressOf(matter)
    const jay = await here().as('Jay Arden')
    const who = { name: 'Oliver Pike', rank: 'DS', kind: 'officer' }
    await answerPage(jay, `${address}/people/new`, who)
    const list = (await jay.get(`${address}/conduct`)).body
    const officer = /\/conduct\/([^"/]+)"/.exec(list)?.[1] ?? ''
    await here().test.desk.conduct.notifyOutcome(await here().acting('Jay Arden'), {
      ...{ matter, subject: subjectId(officer), entry: 'told', on: day('2026-03-30') },
      ...{ finding: 'gross-misconduct', action: 'final-written-warning', written: true },
      service: { way: 'in-person', at: 'the hearing', by: 'Ms Roe', proof: 'signed' },
    })
    return { jay, matter, at: `${address}/conduct/${officer}` }
  }
  type Warned = Awaited<ReturnType<typeof warned>>
  const page = async ({ jay, at }: Warned) => wordsOf((await jay.get(`${at}/challenge`)).body)
  /** The claim that `challenge-decided` and `challenge-step` offer. */
  async function offered({ jay, at }: Warned) {
    const { body } = await jay.get(`${at}/challenge-decided`)
    return { challenge: /name="challenge"[^>]*value="([^"]+)"/.exec(body)?.[1] ?? '' }
  }
  const claim = {
    ...{ route: 'judicial-review', step: 'made', by: 'complainant', reference: 'CO/4471/2026' },
    ...{ grounds: 'No reasons for harm.', ...on('on', '2026-06-01') },
  }
  return { claim, offered, on, page, warned }
}
