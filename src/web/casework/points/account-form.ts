/** Recording an account, from a file or as it was spoken; and putting right what was recorded. */
import {
  type Account,
  type AccountFacts,
  accountForms,
  accountSources,
  type Facts,
} from '#casework'
import { accepted, matterId, parseSubjectId, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Answers, Problem, Sheet } from '../../sheet.ts'
import { dayAnswers } from '../../sheet-days.ts'
import { calledBy } from '../intake/people/words.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless } from '../task.ts'
import { type Looking, lookingAt, whoIs } from './view.ts'
import { formWords, handWords, itemsOf, sourceWords } from './words.ts'

type Typed = Omit<Account, 'account' | 'on'>
type Asking = Readonly<{ facts: Facts; isAgain: boolean }>

function read(sheet: Sheet, { facts, isAgain }: Asking) {
  const who = sheet.text('who')
  const source = sheet.choice('source', accountSources)
  const form = sheet.choice('form', accountForms)
  const hand = sheet.choice('hand', ['first', 'second'] as const)
  const about = sheet.lines('about')
  const rights = sheet.lines('rights')
  const putRight = sheet.lines('put-right')
  const subject = facts.subjects.find(one => one.subject === parseSubjectId(sheet.text('subject')))
  const asked = ['given-day', 'given-month', 'given-year']
  const given = sheet.isEmpty(...asked)
    ? undefined
    : sheet.readDay('given', 'the day it was given', { notAfter: sheet.today })
  if (who && source && form && hand && about && given?.ok !== false && (putRight || !isAgain))
    return accepted<Typed>({
      ...{ who, source, form, hand, about },
      ...(subject && source === 'person-complained-against' ? { subject: subject.subject } : {}),
      ...(given ? { givenOn: given.value } : {}),
      documents: facts.documents.filter(id => sheet.choices('documents', [id]).length > 0),
      ...(rights ? { rights } : {}),
      ...(isAgain ? { putRight } : {}),
    })
  return refuse<readonly Problem[]>([
    ...problemUnless(who, 'who', 'Enter whose account it is'),
    ...problemUnless(source, 'source', 'Select what they are in this matter'),
    ...problemUnless(form, 'form', 'Select the form it came in'),
    ...(given?.ok === false ? [given.refusal] : []),
    ...problemUnless(hand, 'hand', 'Select whether it is first-hand or second-hand'),
    ...problemUnless(about, 'about', 'Enter what it is about'),
    ...problemUnless(putRight || !isAgain, 'put-right', 'Enter why it is put right'),
  ])
}

function choices({ facts, view, here }: Looking) {
  return {
    sources: itemsOf(accountSources, sourceWords),
    forms: itemsOf(accountForms, formWords),
    hands: itemsOf(['first', 'second'], handWords),
    files: view.documents.map(({ document, name }) => ({ value: document, text: name })),
    subjects: facts.subjects.map((who, at) => ({
      value: who.subject,
      text: calledBy(who, at, here.hideNames),
    })),
  }
}

const explain = explainBeside({
  first: 'who',
  words: { about: 'Enter what it is about', why: 'Enter why it is put right' },
})

export const recordAccount = page({
  path: '/work/matters/:matter/accounts/new',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/points/account-form.njk',
  title: 'Record an account',
  async show(desk, here) {
    const at = await lookingAt(desk, here, here.matter)
    if (!at) return undefined
    const document = here.query.get('document') ?? ''
    const filled: Answers = { documents: document }
    return { ...at.task, facts: at.facts, isAgain: false, ...choices(at), filled }
  },
  back: (_here, { address }) => `${address}/accounts`,
  reference: ({ reference }) => reference,
  fill: ({ filled }) => filled,
  read,
  explain,
  async submit(desk, { as, matter, command, seen }, typed) {
    const account = String(command)
    const asked = { matter: matterId(matter), ...against(seen), account, ...typed }
    const done = await desk.evidence.recordAccount(as, asked)
    return done.ok ? accepted(account) : done
  },
  next: ({ matter }, account) => `/work/matters/${matter}/accounts/${account}?done=account`,
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [{ name: 'Account', theirs: last, yours: sheet.text('who') }],
  },
})

function filledWith(one: AccountFacts): Answers {
  return {
    ...{ who: one.who, source: one.source, form: one.form, hand: one.hand, about: one.about },
    subject: one.subject ?? '',
    documents: one.documents,
    rights: one.rights ?? '',
    ...(one.givenOn ? dayAnswers('given', one.givenOn) : {}),
  }
}

export const putAccountRight = page({
  path: '/work/matters/:matter/accounts/:account/put-right',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/points/account-form.njk',
  title: 'Put an account right',
  async show(desk, here) {
    const at = await lookingAt(desk, here, here.matter)
    const one = at?.facts.proof.accounts.find(({ account }) => account === here.account)
    if (!at || !one) return undefined
    const shown = { who: whoIs(at.facts, one.account, here), filled: filledWith(one) }
    return { ...at.task, facts: at.facts, isAgain: true, ...choices(at), ...shown }
  },
  back: ({ account }, { address }) => `${address}/accounts/${account}`,
  reference: ({ reference }) => reference,
  fill: ({ filled }) => filled,
  read,
  explain,
  submit: (desk, { as, matter, account, seen }, typed) =>
    desk.evidence.recordAccount(as, {
      matter: matterId(matter),
      ...against(seen),
      account,
      ...typed,
    }),
  next: ({ matter, account }) => `/work/matters/${matter}/accounts/${account}?done=righted`,
  versions: {
    of: ({ version }) => version,
    compare: ({ who }, sheet) => [{ name: 'Account', theirs: who, yours: sheet.text('who') }],
  },
})
