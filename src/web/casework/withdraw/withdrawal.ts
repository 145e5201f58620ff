/** A withdrawal as far as it has come, and what may be done about it next. */
import { type Facts, underReview, withDirectorGeneral } from '#casework'
import { addDays, type Day } from '#kernel'
import { type Around, page } from '../../page.ts'
import { addressOf } from '../duty-words.ts'
import { mayRead } from '../matter-frame.ts'
import { nearDay } from '../near-day.ts'
import { taskAt } from '../task.ts'
import { ways } from '../ways.ts'

type Row = Readonly<{ key: { text: string }; value: { text: string } }>
type Next = Readonly<{ text: string; href: string; hint: string }>

export const signers = {
  complainant: 'The complainant',
  solicitor: 'Their solicitor',
  agent: 'Somebody they authorised',
  unsigned: 'Nobody: it is not signed',
} as const
export const pressedWords = {
  yes: 'Yes',
  no: 'No',
  'not-asked': 'Not asked yet',
} as const

/** The days a person asked to confirm has to reply. */
const replyBy = (askedOn: Day): Day => addDays(askedOn, 28)

function rowsOf(facts: Facts, here: Around): readonly Row[] {
  const { withdrawal, withdrawalQueried, withdrawalConfirmed, withdrawalDecided } = facts
  if (!withdrawal) return []
  const row = (key: string, text: string): Row => ({ key: { text: key }, value: { text } })
  const by = withdrawal.by === 'online' ? 'Online' : ways[withdrawal.by]
  return [
    row('Received', `${nearDay(withdrawal.on, here)}, ${by.toLowerCase()}`),
    row('They said', withdrawal.words),
    row('Signed by', signers[withdrawal.signed]),
    row('Has anyone asked or pressed them to?', pressedWords[withdrawal.pressed]),
    ...(withdrawal.pressedWords ? [row('They said of that', withdrawal.pressedWords)] : []),
    row('This force takes no further step until', nearDay(withdrawal.pauseUntil, here)),
    ...(withdrawalQueried
      ? [
          row(
            'Asked to confirm',
            `${nearDay(withdrawalQueried.on, here)}; a reply is due by ${nearDay(replyBy(withdrawalQueried.on), here)}`,
          ),
        ]
      : []),
    ...(withdrawalConfirmed ? [row('Confirmed', nearDay(withdrawalConfirmed.on, here))] : []),
    ...facts.pressure.map(({ found }) => row('Pressure looked at', found)),
    ...facts.withdrawalPassedOn.map(({ whom, on }) =>
      row(
        'Told',
        `${whom === 'director-general' ? 'The IOPC' : 'The local policing body'}, ${nearDay(on, here)}`,
      ),
    ),
    ...(withdrawalDecided
      ? [
          row(
            'Decided',
            withdrawalDecided.publicInterest
              ? 'It goes on in the public interest, as a conduct matter'
              : 'It does not go on',
          ),
          row('Why', withdrawalDecided.why),
        ]
      : []),
  ]
}

function nextOf(facts: Facts, at: string): readonly Next[] {
  const { withdrawal, withdrawalQueried, withdrawalConfirmed, withdrawalDecided } = facts
  const letters = `${at}/letters/write`
  if (!withdrawal)
    return [
      {
        text: 'Record a withdrawal',
        href: `${at}/withdrawal/received`,
        hint: 'Signed or not, the day it came',
      },
    ]
  const isOpen = withdrawal.signed === 'unsigned' && !withdrawalConfirmed
  const pressed = withdrawal.pressed !== 'no' && facts.pressure.length === 0
  return [
    ...(pressed
      ? [
          {
            text: 'Look at whether anybody pressed them',
            href: `${at}/withdrawal/pressure`,
            hint: 'This force’s rule: before anything is decided',
          },
        ]
      : []),
    ...(isOpen && !withdrawalQueried
      ? [
          {
            text: 'Write to them to confirm',
            href: `${letters}/withdrawal-asked`,
            hint: 'It is not signed, so it has no effect yet',
          },
          {
            text: 'Record that they were asked',
            href: `${at}/withdrawal/asked`,
            hint: 'They have 28 days to reply',
          },
        ]
      : []),
    ...(isOpen
      ? [
          {
            text: 'Record their answer, or that none came',
            href: `${at}/withdrawal/confirmed`,
            hint: '',
          },
        ]
      : []),
    ...(withDirectorGeneral(facts) || underReview(facts)
      ? [
          {
            text: 'Record telling the IOPC or the review body',
            href: `${at}/withdrawal/passed-on`,
            hint: 'You must tell whoever it is with',
          },
        ]
      : []),
    ...(isOpen || withdrawalDecided
      ? []
      : [
          {
            text: 'Decide whether it goes on in the public interest',
            href: `${at}/withdrawal/decide`,
            hint: withDirectorGeneral(facts) ? 'Owed by the IOPC, not by you' : '',
          },
        ]),
    ...(isOpen
      ? []
      : [
          {
            text: 'Write to confirm the withdrawal',
            href: `${letters}/withdrawal-confirmation`,
            hint: '',
          },
        ]),
    ...(withdrawalDecided
      ? []
      : [
          {
            text: 'They have changed their mind',
            href: `${at}/withdrawal/taken-back`,
            hint: 'Everything goes on as if it had not come',
          },
        ]),
  ]
}

export const withdrawal = page({
  path: '/work/matters/:matter/withdrawal',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/withdraw/withdrawal.njk',
  title: 'Withdrawal',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    if (!found || !facts) return undefined
    const { address, reference } = found.task
    const conduct = facts.withdrawalDecided?.conductMatter
    return {
      address,
      reference,
      rows: rowsOf(facts, here),
      next: nextOf(facts, address),
      isPressed: facts.withdrawal?.pressed === 'yes' && facts.pressure.length === 0,
      conduct: conduct && addressOf(conduct),
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
})
