/** "Put it right now": the three-minute path for something small, outside Schedule 3. */
import { doneToPutRight, type QuickPath, type Right } from '#casework'
import { accepted, allegationId, matterId, refuse } from '#kernel'
import { allegationCodes, referralQuestions } from '#law'
import { page } from '../../../page.ts'
import { didWords } from '../../did-words.ts'
import { mayHandle } from '../../matter-frame.ts'
import { explainBeside } from '../../refusals.ts'
import { against, filledWithToday, problemUnless, taskAt } from '../../task.ts'
import { allWays, ways } from '../../ways.ts'
import { lastAnswer } from '../referral/criteria.ts'
import { limbsOf, limbWords } from './limbs.ts'

const oral = ['phone', 'in-person'] as const
const satisfactions = ['yes', 'no', 'no-reply'] as const
type Asked = Right & QuickPath

const codes = allegationCodes.map(({ code }) => code)

export const putRight = page({
  path: '/work/matters/:matter/put-right',
  may: mayHandle,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/assess/recording/put-right.njk',
  title: 'Put it right now',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    if (!found || !facts) return undefined
    const { view, task } = found
    const limbs = await limbsOf(desk, here, task.matter)
    const answers = referralQuestions.map(({ code }) => lastAnswer(facts, code)?.answer)
    const mayTellOrally = facts.how === 'oral'
    return {
      ...task,
      isRecorded: facts.recorded !== undefined,
      must: limbs.map(limb => limbWords[limb]),
      // Somebody has answered, and not every answer is no: the nine questions come first.
      unsure: answers.some(answer => answer === 'yes' || answer === 'not-sure'),
      isScreened: answers.every(answer => answer === 'no'),
      questions: referralQuestions.map(({ question }) => question),
      safetyLook: view.row.safetyLook,
      aboutConduct: view.report?.whom.type !== 'Service',
      needsCode: facts.allegations.every(({ codes: given }) => given.length === 0),
      categories: [
        { value: '', text: 'Choose what it is about' },
        ...allegationCodes.map(({ code, name }) => ({ value: code, text: `${code} ${name}` })),
      ],
      wanted: view.report?.handledHow ?? '',
      did: doneToPutRight.map(value => ({ value, text: didWords[value] })),
      mayTellOrally,
      allWays: allWays
        .filter(way => mayTellOrally || !oral.some(one => one === way))
        .map(value => ({ value, text: ways[value] })),
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  fill: ({ today, wanted }) => ({ ...filledWithToday({ today }), wanted }),
  read(sheet, { isLogged, isScreened, needsCode, aboutConduct }) {
    const on = sheet.readDay('on', 'the date they were told', { notAfter: sheet.today })
    const summary = sheet.text('summary')
    const none = isScreened || sheet.choice('none', ['none']) !== undefined
    const wanted = sheet.lines('wanted')
    const found = sheet.lines('found')
    const did = sheet.choices('did', doneToPutRight)
    const other = sheet.lines('did-words')
    const by = sheet.choice('by', allWays)
    const satisfied = sheet.choice('satisfied', satisfactions)
    const keep = sheet.text('keep')
    const code = codes.find(one => one === sheet.text('code'))
    const isCoded = !needsCode || code !== undefined
    const otherSaid = !did.includes('other') || other !== ''
    if (on.ok && none && by && satisfied && (isLogged || summary) && wanted && found && isCoded)
      if (did.length > 0 && otherSaid)
        return accepted<Asked>({
          on: sheet.today,
          wanted,
          found,
          did,
          ...(other ? { didWords: other } : {}),
          toldOn: on.value,
          toldBy: by,
          satisfied,
          result: satisfied === 'yes' ? 'resolved' : 'not-resolved',
          ...(isLogged ? {} : { summary }),
          allegation: allegationId('allegation-1'),
          ...(code ? { code } : {}),
          aboutConduct,
          kept: keep ? [{ what: keep, state: 'asked' }] : [],
          noneOf: isScreened ? [] : referralQuestions.map(one => one.code),
        })
    return refuse([
      ...problemUnless(isLogged || summary, 'summary', 'Enter one line that says what it is about'),
      ...problemUnless(isCoded, 'code', 'Select what it is about'),
      ...problemUnless(wanted, 'wanted', 'Enter what they wanted'),
      ...problemUnless(found, 'found', 'Enter what we found'),
      ...problemUnless(did.length, 'did', 'Select what we did'),
      ...problemUnless(otherSaid, 'did-words', 'Enter what else we did'),
      ...problemUnless(by, 'by', 'Select how they were told'),
      ...(on.ok ? [] : [on.refusal]),
      ...problemUnless(satisfied, 'satisfied', 'Select whether they are satisfied'),
      ...problemUnless(none, 'none', 'Confirm that none of the nine applies, or answer them'),
    ])
  },
  explain: explainBeside({
    first: 'wanted',
    on: 'on',
    by: 'by',
    words: { summary: 'summary', views: 'wanted', found: 'found', did: 'did' },
  }),
  submit: (desk, { as, matter, seen }, asked: Asked) =>
    desk.work.putRight(as, { matter: matterId(matter), ...against(seen), ...asked }),
  next: ({ matter }) => `/work/matters/${matter}?done=put-right`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('found') },
    ],
  },
})
